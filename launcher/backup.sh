# Copies of a marketplace, and their way back.
# shellcheck shell=bash
# shellcheck disable=SC2015 # in A && B || C, C always ends the script
# shellcheck disable=SC2154 # data, java and apps are in `marketplace`

backup_form='marketplace-backup 1'
backup_parts='product.zip customer.zip marketplace.store-secret'

# Copies both databases while they are in use. The products come first: whoever is named there has an account, which the later
# copy of the customers then holds. The secret is part of it, as the idempotency keys of old requests are checked with it.
backup() {
    local file scratch part parts=$backup_parts status
    file=$(absolute "$1")
    [ ! -e "$file" ] && [ ! -h "$file" ] || die "there is a file $file already"
    [ -d "$(dirname "$file")" ] && [ -w "$(dirname "$file")" ] || die "cannot write into $(dirname "$file")"
    umask 077
    scratch=$(mktemp -d "$file.XXXXXX") || die "cannot write beside $file"
    # shellcheck disable=SC2064 # as it is now
    trap "rm -rf '${scratch//\'/\'\\\'\'}'" EXIT
    for part in product customer; do
        status=0
        ask_store "$part-db-app" /actuator/backup >"$scratch/$part.zip" || status=$?
        case $status in
            0) ;;
            23) die "cannot write beside $file: perhaps the disk is full" ;; # curl(1): "Write error"
            *) die_unanswered "$part-db-app" "the $part store gives no copy: it must run, on the embedded database, and have space for one" ;;
        esac
        is_zip "$scratch/$part.zip" || die "what the $part store gives is no copy, or not the whole of it"
    done
    cp "$data/secrets/marketplace.store-secret" "$scratch/" || die "cannot read the secret of $data"
    if [ -s "$data/secrets/demo-password" ]; then
        cp "$data/secrets/demo-password" "$scratch/" || die "cannot read the demo's password of $data"
        parts="$parts demo-password" # else a demo after a restore elsewhere could not log its users in
    fi
    # shellcheck disable=SC2086 # words
    (cd "$scratch" && say "$backup_form" >MANIFEST && checksums $parts >>MANIFEST \
        && tar -cf backup.tar MANIFEST $parts && mv -n backup.tar "$file") || die "cannot write $file"
    # To move nothing is no failure to mv.
    [ ! -e "$scratch/backup.tar" ] || die "there is a file $file already, made meanwhile"
    say "Backed up to $file; it holds secrets, keep it as safe as the data itself."
}

# Whether a file is a zip file from its first bytes to its last (without a comment, as H2 writes it): APPNOTE.TXT, 4.3.7 and 4.3.16.
is_zip() {
    [ "$(head -c 4 "$1" | in_hex)" = 504b0304 ] && [ "$(tail -c 22 "$1" | head -c 4 | in_hex)" = 504b0506 ]
}

in_hex() { od -An -v -tx1 | tr -d ' \n'; }

# Puts a copy in the place of what is there, which is kept beside it. Nothing is touched before the copy has been checked.
restore() {
    local file kept store
    file=$(absolute "$1") # tar takes what stands before a colon for a host, if there is no slash in it
    [ -r "$file" ] || die "cannot read $file"
    find_java
    [ -x "$(dirname "$java")/jar" ] || die "restoring needs the jar program of a JDK, which is not beside $java"
    umask 077
    begin_restore
    scratch=$(mktemp -d "$data/.restore.XXXXXX") || die "cannot write into $data"
    unpack_backup "$file" "$scratch"
    refuse_open_databases
    trap '' INT TERM HUP # what follows is short, and done by halves would leave databases that do not belong together
    kept=$data/before-restore-$(date -u +%Y%m%dT%H%M%SZ)
    mkdir "$kept" || die "cannot write into $data"
    for store in product.mv.db customer.mv.db secrets/marketplace.store-secret secrets/demo-password; do
        [ -e "$scratch/$(basename "$store")" ] || continue # no demo had been run
        [ ! -e "$data/$store" ] || mv "$data/$store" "$kept/" || die "cannot move $data/$store to $kept"
        mv "$scratch/$(basename "$store")" "$data/$store" || die "cannot write $data/$store; what was there is in $kept"
    done
    rmdir "$kept" 2>/dev/null || say "What was there before is in $kept"
    say "Restored from $file. Next: marketplace start"
}

# From here on nothing can be started with this data: its stores would go on writing to the databases that are moved away.
begin_restore() {
    mkdir -p "$data/run" "$data/secrets" || die "cannot write into $data"
    lock_data
    scratch=''
    trap 'rm -rf ${scratch:+"$scratch"}; unlock "$data/run/lock"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    # shellcheck disable=SC2086 # words
    [ -z "$(running $apps)" ] || die "the marketplace runs: marketplace stop, then restore"
}

# A store that was not started by `marketplace start` has no pid file here; but H2 locks the file of a database that it has open.
refuse_open_databases() {
    local database databases=() open
    for database in "$data/product.mv.db" "$data/customer.mv.db"; do
        [ ! -e "$database" ] || databases[${#databases[@]}]=$database
    done
    [ ${#databases[@]} -gt 0 ] || return 0
    open=$("$java" "${quick_jvm[@]}" "$home/launcher/InUse.java" "${databases[@]}") \
        || die "cannot tell whether a program has the databases in $data open"
    [ -z "$open" ] || die "another program has this open, perhaps a store that was started by hand; end it first: ${open//$'\n'/, }"
}

# Into an empty folder, or not at all.
unpack_backup() {
    local file=$1 folder=$2 part store parts
    parts=$(parts_in "$file") || die "$file is no backup of a marketplace"
    tar -xf "$file" -C "$folder" 2>/dev/null || die "$file is damaged"
    for part in MANIFEST $parts; do # a link would lead to what is none of the backup's
        [ -f "$folder/$part" ] && [ ! -h "$folder/$part" ] || die "$file is damaged: its $part is no file"
    done
    [ "$(head -n 1 "$folder/MANIFEST")" = "$backup_form" ] || die "$file is of a form that this version does not know"
    # shellcheck disable=SC2086 # words
    (cd "$folder" && [ "$(tail -n +2 MANIFEST)" = "$(checksums $parts)" ]) || die "$file is damaged: its checksums differ"
    for store in product customer; do
        (cd "$folder" && "$(dirname "$java")/jar" --extract --file "$store.zip" "$store.mv.db") && [ -s "$folder/$store.mv.db" ] \
            || die "$file is damaged: it holds no database of the $store store"
    done
}

# What the backup holds beside its manifest, if it is one.
parts_in() {
    local list
    list=$(tar -tf "$1" 2>/dev/null | tr '\n' ' ')
    case $list in
        "MANIFEST $backup_parts " | "MANIFEST $backup_parts demo-password ") say "${list#MANIFEST }" ;;
        *) return 1 ;;
    esac
}

checksums() {
    if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}
