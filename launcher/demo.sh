# Part of `marketplace`: fills a running marketplace with something to look at, as its users would, over HTTP.
# shellcheck shell=bash
# shellcheck disable=SC2154 # data and apps are in `marketplace`

demo_sellers="demo-anna demo-bruno demo-clara"
demo_buyers="demo-dora demo-emil demo-fay"

# One item a line: seller, name, category, keywords, condition, price, units.
demo_items() {
    cat <<'END'
demo-anna|Oak writing desk|10|desk,oak,wood,office|Used|189.00|1
demo-anna|Red desk lamp|10|lamp,red,desk,light|New|24.90|12
demo-anna|Bookshelf, five boards|10|shelf,wood,books|New|79.50|6
demo-anna|Folding chair|10|chair,wood,garden|New|18.00|24
demo-anna|Wool blanket, grey|10|blanket,wool,grey|New|45.00|9
demo-anna|Round wall mirror|10|mirror,round|Used|30.00|2
demo-anna|Cast-iron pan, 28 cm|11|pan,iron,kitchen|New|39.95|15
demo-anna|Chef's knife, 20 cm|11|knife,steel,kitchen|New|54.00|10
demo-anna|Copper kettle|11|kettle,copper,kitchen|Used|28.00|1
demo-anna|Set of six water glasses|11|glass,kitchen|New|14.40|30
demo-anna|Coffee grinder by hand|11|coffee,grinder,kitchen|New|32.00|8
demo-anna|Tea pot, stoneware|11|tea,pot,kitchen|Used|16.50|3
demo-bruno|City bike, 28 inches|20|bike,city,green|Used|145.00|1
demo-bruno|Bike lamp set|20|bike,lamp,light|New|21.50|20
demo-bruno|Bike helmet, M|20|bike,helmet,black|New|49.90|14
demo-bruno|Puncture repair kit|20|bike,repair|New|4.75|60
demo-bruno|Tent for two|21|tent,camping,green|New|119.00|5
demo-bruno|Sleeping bag, 3 seasons|21|sleeping,camping|New|69.00|7
demo-bruno|Head lamp|21|lamp,light,camping|New|19.90|18
demo-bruno|Camping stove|21|stove,camping|Used|25.00|2
demo-bruno|Water bottle, 1 litre|21|bottle,camping,steel|New|12.90|40
demo-bruno|Yoga mat|22|yoga,mat,sport|New|22.00|16
demo-bruno|Table tennis bats, pair|22|tennis,sport|Used|9.50|4
demo-bruno|Skipping rope|22|rope,sport|New|6.20|25
demo-clara|Field guide to birds|30|books,birds,nature|Used|11.00|3
demo-clara|Atlas of the night sky|30|books,stars,nature|New|34.00|6
demo-clara|Bread baking at home|30|books,kitchen,bread|New|19.80|11
demo-clara|Chess for beginners|30|books,chess,game|Used|5.50|2
demo-clara|Wooden chess set|31|chess,wood,game|New|42.00|5
demo-clara|Puzzle, 1000 pieces|31|puzzle,game|New|15.90|13
demo-clara|Dominoes in a box|31|game,wood|Used|7.00|1
demo-clara|Radio, battery powered|40|radio,red,music|Used|27.00|2
demo-clara|Headphones, wired|40|music,black|New|29.90|17
demo-clara|Keyboard, mechanical|40|keyboard,office,black|New|89.00|6
demo-clara|Mouse, wireless|40|mouse,office,black|New|17.50|22
demo-clara|Record player|40|music,records,wood|Used|95.00|1
END
}

# One cart a line, bought at once: buyer, then the items, each with its units.
demo_purchases() {
    cat <<'END'
demo-dora|Red desk lamp*2|Cast-iron pan, 28 cm*1
demo-dora|Wooden chess set*1|Chess for beginners*1
demo-emil|Bike lamp set*1|Bike helmet, M*1|Puncture repair kit*3
demo-emil|Head lamp*2
demo-fay|Atlas of the night sky*1|Headphones, wired*1
demo-fay|Dominoes in a box*1
END
}

# One vote a line: buyer, item, thumb. Some of the voters have not bought the item.
demo_votes() {
    cat <<'END'
demo-dora|Red desk lamp|up
demo-dora|Cast-iron pan, 28 cm|up
demo-dora|Wooden chess set|up
demo-dora|Bike lamp set|down
demo-emil|Bike lamp set|up
demo-emil|Bike helmet, M|up
demo-emil|Puncture repair kit|down
demo-emil|Head lamp|up
demo-emil|Red desk lamp|up
demo-fay|Atlas of the night sky|up
demo-fay|Headphones, wired|down
demo-fay|Dominoes in a box|up
END
}

# Makes what is missing, so that a demo that was cut short goes on where it stopped.
demo() {
    local missing
    # shellcheck disable=SC2086 # words
    missing=$(not_running $apps)
    [ -z "$missing" ] || die "the marketplace does not run (missing: $missing); start it first: marketplace start"
    make_secret demo-password 12
    demo_password=$(cat "$data/secrets/demo-password")
    item_ids='' items_added=0 purchases_made=0
    add_sellers_and_items
    make_purchases
    cast_votes
    if [ $((items_added + purchases_made)) -eq 0 ]; then
        say "The demo's users, items and purchases are there already."
    else
        say "Added $items_added items, $purchases_made purchases and $(demo_votes | wc -l | tr -d ' ') votes."
    fi
    say_demo_users
}

say_demo_users() {
    say "  sellers   $demo_sellers"
    say "  buyers    $demo_buyers"
    say "  password  $demo_password"
    say "Try next:"
    say "  curl '$(url_of buyer-api)/v1/items?keyword=lamp&keyword=red'"
    say_addresses
}

add_sellers_and_items() {
    local seller name body
    for seller in $demo_sellers; do
        log_in seller-api sellers "$seller"
        note_items_listed
        while IFS='|' read -r name body; do
            [ -z "$(item_id "$name")" ] || continue
            call seller-api POST /v1/items "$body"
            item_ids="$item_ids$name|$(field itemId)"$'\n'
            items_added=$((items_added + 1))
        done < <(demo_items_of "$seller")
    done
}

# What this seller has listed already.
note_items_listed() {
    call seller-api GET '/v1/items?limit=100'
    item_ids="$item_ids$(printf '%s' "$reply" | awk -v RS='{' -F'"' '/^"itemId"/ {print $10 "|" $4}')"$'\n'
}

# A seller's items, each with its name and as JSON.
demo_items_of() {
    demo_items | awk -F'|' -v seller="$1" '$1 == seller {
        gsub(/,/, "\",\"", $4)
        printf "%s|{\"name\":\"%s\",\"category\":%s,\"keywords\":[\"%s\"],", $2, $2, $3, $4
        printf "\"condition\":\"%s\",\"price\":%s,\"quantity\":%s}\n", $5, $6, $7
    }'
}

make_purchases() {
    local number=0 buyer lines
    while IFS='|' read -r buyer lines; do
        number=$((number + 1))
        log_in buyer-api buyers "$buyer"
        ! has_bought "${lines%%\**}" || continue
        fill_cart "$lines"
        call buyer-api POST /v1/purchases "$(printf \
            '{"payment":{"cardholderName":"%s","cardNumber":"4242424242424242","expiry":"12/%02d","securityCode":"123"}}' \
            "$buyer" $((($(date +%Y) + 3) % 100)))" "Idempotency-Key: demo-purchase-$number"
        purchases_made=$((purchases_made + 1))
    done < <(demo_purchases)
}

has_bought() {
    call buyer-api GET '/v1/purchases?limit=100'
    case $reply in *"\"name\":\"$1\""*) ;; *) return 1 ;; esac
}

fill_cart() {
    local line
    call buyer-api DELETE /v1/cart
    while read -r line; do
        call buyer-api POST /v1/cart/items \
            "$(printf '{"itemId":"%s","quantity":%s}' "$(item_id "${line%\**}")" "${line##*\*}")"
    done < <(printf '%s\n' "$1" | tr '|' '\n')
}

cast_votes() {
    local buyer item thumb
    while IFS='|' read -r buyer item thumb; do
        log_in buyer-api buyers "$buyer"
        call buyer-api PUT "/v1/items/$(item_id "$item")/feedback" "$(printf '{"thumb":"%s"}' "$thumb")"
    done < <(demo_votes)
}

item_id() { printf '%s' "$item_ids" | awk -F'|' -v name="$1" '$1 == name {print $2}'; }

# Sets $token for this user, who is registered if need be. The next call for the same user keeps the token.
log_in() {
    local api=$1 role=$2 user=$3
    [ "${token_of:-}" != "$user" ] || return 0
    token=''
    call "$api" POST "/v1/$role" \
        "$(printf '{"username":"%s","password":"%s","name":"%s"}' "$user" "$demo_password" "$user")"
    call "$api" POST /v1/sessions "$(printf '{"username":"%s","password":"%s"}' "$user" "$demo_password")"
    token=$(field token)
    token_of=$user
}

# One request as the user of $token; sets $reply. Ends the demo if it is not answered as hoped.
call() {
    local api=$1 method=$2 path=$3 body=${4:-} header=${5:-}
    # What is secret goes through pipes: others can read a command line.
    reply=$(printf '%s' "$body" | http --max-time 30 --request "$method" --data-binary @- --header @<(
        [ -z "$token" ] || say "Authorization: Bearer $token"
        say "Content-Type: application/json"
        [ -z "$header" ] || say "$header"
    ) --write-out '\n%{http_code}' "$(url_of "$api")$path" 2>&1)
    case ${reply##*$'\n'} in
        2??) ;;
        409) case $path in /v1/sellers | /v1/buyers) ;; *) refused ;; esac ;; # registered by an earlier demo
        *) refused ;;
    esac
    reply=${reply%$'\n'*}
}

# What `call` has just asked was not answered as hoped.
refused() {
    local detail
    [ "${reply##*$'\n'} $path" != "401 /v1/sessions" ] \
        || die "the demo's users have another password than stands in $data/secrets/demo-password, which is of other data"
    detail=$(field detail)
    die "the demo stopped: $method $path of $api was answered with ${reply##*$'\n'}: ${detail:-$reply}" \
        "(the same command goes on where it stopped)"
}

# A text field of the last reply.
field() { printf '%s' "$reply" | sed -nE 's/.*"'"$1"'" *: *"(([^"\\]|\\.)*)".*/\1/p' | head -n 1; }
