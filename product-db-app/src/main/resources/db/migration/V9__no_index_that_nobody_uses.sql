-- No statement looks movements up by their purchase, and each line of each purchase was entered in it twice.
drop index if exists stock_movement_by_purchase;
