#!/usr/bin/env bash
# A seller and a buyer, from registration to feedback, with curl alone: each step as one would type it, and its output.
# Ends at the first step that is not answered as it should be. With --markdown it writes docs/tour.md.
set -euo pipefail

seller_api=${SELLER_API:-http://127.0.0.1:5003}
buyer_api=${BUYER_API:-http://127.0.0.1:5004}
user=tour-$(od -An -N4 -tx4 /dev/urandom | tr -d ' ')
password='correct horse battery'
json='Content-Type: application/json'
markdown=no
[ "${1:-}" != --markdown ] || markdown=yes
reply=$(mktemp)
trap 'rm -f "$reply"' EXIT

# STATUS TITLE CURL-ARGUMENT...: one call, which must be answered with that status.
step() {
    local expected=$1 title=$2 status
    shift 2
    status=$(curl --silent --show-error --include --output "$reply" --write-out '%{http_code}' "$@")
    show "$title" "$@"
    if [ "$status" != "$expected" ]; then
        printf 'tour: expected %s, not %s\n' "$expected" "$status" >&2
        exit 1
    fi
}

show() {
    local title=$1
    shift
    if [ $markdown = yes ]; then printf '\n## %s\n\n```\n' "$title"; else printf '\n# %s\n' "$title"; fi
    printf '$ curl'
    printf ' %s' "$(quoted "$@")"
    printf '\n'
    tr -d '\r' <"$reply" | sed 's/ *$//' | grep -iE '^(HTTP/|Idempotent-Replayed:|\{)'
    if [ $markdown = yes ]; then printf '```\n'; fi
}

# The arguments as a shell would read them.
quoted() {
    local argument words=''
    for argument in "$@"; do
        case $argument in
            *[!A-Za-z0-9:/._=-]*) words="$words '$argument'" ;;
            *) words="$words $argument" ;;
        esac
    done
    printf '%s' "${words# }"
}

# The value of a field of the last reply.
field() { sed -nE 's/.*"'"$1"'":"?([^",}]*).*/\1/p' "$reply" | head -n 1; }

if [ $markdown = yes ]; then
    cat <<'END'
# A tour with curl

A seller and a buyer, from registration to feedback. `docs/tour.sh` runs these calls against a marketplace on this machine
(`SELLER_API` and `BUYER_API` name another); `docs/tour.sh --markdown > docs/tour.md` writes this page. Of each reply the status
and the body are shown.
END
fi

step 201 'A seller opens an account' "$seller_api/v1/sellers" -H "$json" \
    -d "{\"username\":\"$user\",\"password\":\"$password\",\"name\":\"Alice\"}"
step 201 'and logs in' "$seller_api/v1/sessions" -H "$json" -d "{\"username\":\"$user\",\"password\":\"$password\"}"
seller="Authorization: Bearer $(field token)"
step 201 'She lists a lamp' "$seller_api/v1/items" -H "$json" -H "$seller" \
    -d '{"name":"Red desk lamp","category":3,"keywords":["lamp","red"],"condition":"New","price":24.99,"quantity":4}'
item=$(field itemId)
step 200 'makes it cheaper' -X PUT "$seller_api/v1/items/$item/price" -H "$json" -H "$seller" -d '{"price":19.99}'
step 200 'finds another one in the attic' -X PATCH "$seller_api/v1/items/$item/quantity" -H "$json" -H "$seller" \
    -d '{"change":1}'
step 200 'and looks at what she has listed' "$seller_api/v1/items?limit=5" -H "$seller"

step 200 'Anybody may search' "$buyer_api/v1/items?keyword=lamp&limit=1&sort=newest"
step 201 'A buyer opens an account' "$buyer_api/v1/buyers" -H "$json" \
    -d "{\"username\":\"$user\",\"password\":\"$password\",\"name\":\"Bob\"}"
step 201 'and logs in' "$buyer_api/v1/sessions" -H "$json" -d "{\"username\":\"$user\",\"password\":\"$password\"}"
buyer="Authorization: Bearer $(field token)"
step 200 'He puts two lamps into his cart' "$buyer_api/v1/cart/items" -H "$json" -H "$buyer" \
    -d "{\"itemId\":\"$item\",\"quantity\":2}"
step 200 'saves it' -X POST "$buyer_api/v1/cart/save" -H "$buyer"
step 409 'More lamps than there are he does not get' "$buyer_api/v1/cart/items" -H "$json" -H "$buyer" \
    -d "{\"itemId\":\"$item\",\"quantity\":4}"
step 402 'His first card is declined' "$buyer_api/v1/purchases" -H "$json" -H "$buyer" -H 'Idempotency-Key: first' \
    -d '{"payment":{"cardholderName":"Bob","cardNumber":"4000000000000002","expiry":"12/99","securityCode":"123"}}'
good='{"payment":{"cardholderName":"Bob","cardNumber":"4242424242424242","expiry":"12/99","securityCode":"123"},"expectedTotal":39.98}'
step 201 'He buys with another' "$buyer_api/v1/purchases" -H "$json" -H "$buyer" -H 'Idempotency-Key: second' -d "$good"
step 201 'Sent once more with the same key, it is the same purchase' "$buyer_api/v1/purchases" -H "$json" -H "$buyer" \
    -H 'Idempotency-Key: second' -d "$good"
grep -qi '^Idempotent-Replayed: true' "$reply"
step 200 'He likes his lamps' -X PUT "$buyer_api/v1/items/$item/feedback" -H "$json" -H "$buyer" -d '{"thumb":"up"}'
step 200 'and finds them among his purchases' "$buyer_api/v1/purchases" -H "$buyer"
step 204 'He logs out' -X DELETE "$buyer_api/v1/sessions/current" -H "$buyer"
step 401 'after which his token is worth nothing' "$buyer_api/v1/cart" -H "$buyer"

step 200 'The seller sees what she has to ship' "$seller_api/v1/sales" -H "$seller"
step 200 'and how she stands' "$seller_api/v1/sellers/me/rating" -H "$seller"
step 204 'She logs out, too' -X DELETE "$seller_api/v1/sessions/current" -H "$seller"
