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

make_authority() {
    mkdir -p "$folder/secrets"
    rm -f "$folder/trust.p12"
    [ -s "$password_file" ] || od -An -v -tx1 -N24 /dev/urandom | tr -d ' \n' >"$password_file"
    key -alias ca -dname "CN=Marketplace CA" -validity 3650 -ext bc:c=ca:true,pathlen:0 -ext ku:c=keyCertSign,cRLSign
    keytool "$new" -exportcert -rfc -alias ca >"$folder/ca.pem"
    keytool "$folder/trust.p12" -importcert -noprompt -alias ca -file "$folder/ca.pem"
    mv "$new" "$folder/ca.p12"
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
make_certificate "$@"
rm -f "$folder/keytool.log"
printf 'Made %s\n' "$folder/$name.p12"
