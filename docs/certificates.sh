#!/usr/bin/env bash
#
# Makes the certificate of an app, and at first the CA of the marketplace that vouches for it; operating.md explains.
#
# Usage: certificates.sh FOLDER NAME [HOST]...
#   FOLDER  where all of it is kept, with the one password of all the files; made if need be
#   NAME    what the certificate is for, and its file is called: seller-api makes seller-api.p12; one that is there
#           already is renewed
#   HOST    the names and addresses that others reach it by (default: localhost 127.0.0.1)
# It takes a JDK 25; JAVA_HOME says where it is.

set -euo pipefail
umask 077

die() {
    printf 'certificates.sh: %s\n' "$*" >&2
    exit 1
}

[ $# -ge 2 ] || die "usage: certificates.sh FOLDER NAME [HOST]..."
folder=$1 name=$2
case $name in ca | trust) die "$name.p12 is a file of the CA" ;; esac
shift 2
[ $# -gt 0 ] || set -- localhost 127.0.0.1

keytool=${JAVA_HOME:+$JAVA_HOME/bin/}keytool
password_file=$folder/secrets/tls.password
new=$folder/.new.$$.p12
trap 'rm -f "$new"' EXIT

# The password comes from a file: others can read a command line.
keytool() {
    local store=$1
    shift
    command "$keytool" -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC "$@" \
        -keystore "$store" -storetype PKCS12 -storepass:file "$password_file" 2>"$folder/keytool.log" \
        || die "keytool failed: $(cat "$folder/keytool.log")"
}

key() { keytool "$new" -genkeypair -keyalg EC -groupname secp256r1 "$@"; }

# A second CA beside the first would be trusted by nobody who trusts the first, and the other way round.
make_authority() {
    if [ -e "$folder/ca.pem" ] || [ -e "$folder/trust.p12" ]; then
        die "the key of the CA (ca.p12) is not here; renew where it is kept"
    fi
    mkdir -p "$folder/secrets"
    [ -s "$password_file" ] || od -An -v -tx1 -N24 /dev/urandom | tr -d ' \n' >"$password_file"
    key -alias ca -dname "CN=Marketplace CA" -validity 3650 -ext bc:c=ca:true,pathlen:0 -ext ku:c=keyCertSign,cRLSign
    mv "$new" "$folder/ca.p12"
}

# Also after a run that was broken off: the key comes first, so that it is never missing while the rest is there.
publish_authority() {
    keytool "$folder/ca.p12" -exportcert -rfc -alias ca >"$new"
    mv "$new" "$folder/ca.pem"
    keytool "$new" -importcert -noprompt -alias ca -file "$folder/ca.pem"
    mv "$new" "$folder/trust.p12"
}

# For example dns:localhost,ip:127.0.0.1
alternative_names() {
    local host names=''
    for host in "$@"; do
        case $host in *:* | *[0-9].*[0-9].*[0-9].*[0-9]) names=$names,ip:$host ;; *) names=$names,dns:$host ;; esac
    done
    printf '%s' "${names#,}"
}

# Signed in a copy of the CA's file, which then loses the CA's key; moved as a whole, so that no app reads half a file.
make_certificate() {
    cp "$folder/ca.p12" "$new"
    key -alias "$name" -signer ca -dname "CN=$name" -validity 397 -ext "san=$(alternative_names "$@")" \
        -ext ku:c=digitalSignature -ext eku=serverAuth,clientAuth
    keytool "$new" -delete -alias ca
    mv "$new" "$folder/$name.p12"
}

[ -f "$folder/ca.p12" ] || make_authority
if [ ! -f "$folder/ca.pem" ] || [ ! -f "$folder/trust.p12" ]; then publish_authority; fi
make_certificate "$@"
rm -f "$folder/keytool.log"
printf 'Made %s\n' "$folder/$name.p12"
