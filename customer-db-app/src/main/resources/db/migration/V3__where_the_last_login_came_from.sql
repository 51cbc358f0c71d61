-- A keyed hash of the network that the last login came from, which whoever fails from elsewhere cannot lock out.
alter table account add column last_login_source varchar(43);
