package marketplace.product.audit;

/**
 * What has to hold. Each is a query for whatever breaks it, with the sentence that names it; the queries read the tables and not
 * the entities, so that an error in these cannot hide itself.
 */
enum Rule {
    /** What was listed is for sale, reserved by a purchase under way, or sold. */
    STOCK("""
            select 'Item ' || i.category || '-' || i.number || ': ' || coalesce(m.listed, 0) || ' listed, but '
                || i.quantity || ' for sale + ' || coalesce(p.reserved, 0) || ' reserved + ' || coalesce(p.sold, 0) || ' sold'
            from item i
            left join (
                select item_number, sum(case when kind = 'LISTED' then units else 0 end) as listed
                from stock_movement group by item_number) m on m.item_number = i.number
            left join (
                select l.item_number,
                    sum(case when p.status = 'PENDING' then l.quantity else 0 end) as reserved,
                    sum(case when p.status = 'COMPLETED' then l.quantity else 0 end) as sold
                from purchase p join purchase_line l on l.purchase_id = p.id group by l.item_number) p
                on p.item_number = i.number
            where coalesce(m.listed, 0) <> i.quantity + coalesce(p.reserved, 0) + coalesce(p.sold, 0)
            order by i.number"""),

    /** Each line of a purchase has moved its units as its end demands: out of sale, and back or sold. */
    MOVEMENTS("""
            select 'Purchase ' || p.id || ', ' || lower(p.status) || ': ' || l.quantity || ' of item ' || l.category || '-'
                || l.item_number || ', but the ledger says ' || coalesce(m.reserved, 0) || ' reserved, '
                || coalesce(m.released, 0) || ' released, ' || coalesce(m.sold, 0) || ' sold'
            from purchase p
            join purchase_line l on l.purchase_id = p.id
            left join (
                select purchase_id, item_number,
                    sum(case when kind = 'RESERVED' then -units else 0 end) as reserved,
                    sum(case when kind = 'RELEASED' then units else 0 end) as released,
                    sum(case when kind = 'SOLD' then units else 0 end) as sold
                from stock_movement where purchase_id is not null group by purchase_id, item_number) m
                on m.purchase_id = p.id and m.item_number = l.item_number
            where coalesce(m.reserved, 0) <> l.quantity
                or coalesce(m.released, 0) <> case when p.status in ('DECLINED', 'ABANDONED') then l.quantity else 0 end
                or coalesce(m.sold, 0) <> case when p.status = 'COMPLETED' then l.quantity else 0 end
            order by p.id, l.position"""),

    /** No stock has moved for a purchase that does not hold the item. */
    STRAY_MOVEMENTS("""
            select 'Purchase ' || m.purchase_id || ': the ledger moves item number ' || m.item_number
                || ', which the purchase does not hold'
            from stock_movement m
            where m.purchase_id is not null and not exists (
                select 1 from purchase_line l where l.purchase_id = m.purchase_id and l.item_number = m.item_number)
            order by m.id"""),

    /** What a purchase costs is the sum of its lines. */
    TOTALS("""
            select 'Purchase ' || p.id || ': its total is ' || p.total || ', but its lines cost '
                || coalesce(sum(l.quantity * l.unit_price), 0)
            from purchase p left join purchase_line l on l.purchase_id = p.id
            group by p.id, p.total
            having p.total <> coalesce(sum(l.quantity * l.unit_price), 0)
            order by p.id"""),

    /** Each completed purchase was charged, exactly its total. */
    PURCHASES_CHARGED("""
            select 'Purchase ' || p.id || ': completed for ' || p.total || ', but '
                || case when c.purchase_id is null then 'there is no charge' else 'the charge is ' || c.amount end
            from purchase p
            left join (select purchase_id, sum(amount) as amount from money_movement group by purchase_id) c
                on c.purchase_id = p.id
            where p.status = 'COMPLETED' and (c.purchase_id is null or c.amount <> p.total)
            order by p.id"""),

    /** Each charge that was not given back has its purchase, completed or still to be; none was declined or given up. */
    CHARGES_BOUGHT("""
            select 'Charge of ' || c.amount || ' for purchase ' || c.purchase_id || ': '
                || case when p.id is null then 'there is no such purchase' else 'the purchase is ' || lower(p.status) end
            from (select purchase_id, sum(amount) as amount from money_movement group by purchase_id) c
            left join purchase p on p.id = c.purchase_id
            where c.amount <> 0 and (p.id is null or p.status not in ('COMPLETED', 'PENDING'))
            order by c.purchase_id"""),

    /** What the provider decided is what it did: an approval took the money; what came after a void went back. */
    DECISIONS_KEPT("""
            select 'Payment of ' || d.amount || ' for purchase ' || d.purchase_id || ': ' || lower(d.decision)
                || ', but the ledger says ' || coalesce(c.charged, 0.00) || ' charged, ' || coalesce(c.refunded, 0.00)
                || ' refunded'
            from payment d
            left join (
                select purchase_id,
                    sum(case when kind = 'CHARGED' then amount else 0.00 end) as charged,
                    sum(case when kind = 'REFUNDED' then -amount else 0.00 end) as refunded
                from money_movement group by purchase_id) c on c.purchase_id = d.purchase_id
            where coalesce(c.charged, 0) - coalesce(c.refunded, 0) <> case when d.decision = 'APPROVED' then d.amount else 0 end
                or d.decision <> 'VOIDED' and coalesce(c.refunded, 0) <> 0
                or d.decision = 'DECLINED' and coalesce(c.charged, 0) <> 0
            order by d.purchase_id"""),

    /** A search finds what can be bought, and nothing else. */
    SEARCH("""
            select 'Item ' || i.category || '-' || i.number || ': ' || i.quantity || ' for sale, but a search '
                || case when e.item_number is null then 'does not find it' else 'finds it' end
            from item i
            left join search_entry e on e.term = '' and e.item_number = i.number
            where (i.quantity > 0) <> (e.item_number is not null)
            order by i.number""");

    private final String violations;

    Rule(String violations) {
        this.violations = violations;
    }

    /** The query for sentences that each name one violation. */
    String violations() {
        return violations;
    }
}
