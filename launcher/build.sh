# Part of `marketplace`: finding Java, building the apps, and making them quick to start.
# shellcheck shell=bash
# shellcheck disable=SC2015 # in A && B || C, C always ends the script or the function
# shellcheck disable=SC2154 # home, stores, apis, apps, heap_of, collector_of and jvm_options are in `marketplace`

shared_modules="openapi web-support store-support api-support"

# For programs that run for seconds: optimising their code would take longer than it saves.
quick_jvm=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)

# How an app runs for its cache, which also keeps how far each method was compiled (JEP 515). Level 2, by the quick compiler
# and counting calls, is what the better compiler goes on from. Level 1 would make for an earlier start, but is the last:
# what was compiled so in the training would be so for good. docs/decisions/0009-ahead-of-time-caches-for-a-quick-start.md
training_jvm=(-XX:TieredStopAtLevel=2 -XX:MaxMetaspaceSize=1g)

# ---- Java -----------------------------------------------------------------------------------------------------

# Sets $java to a Java of version 25 or newer, and $java_version to what it says of itself.
find_java() {
    local folder
    for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        ~/.sdkman/candidates/java/* ~/.jdks/* /opt/java* /opt/java/* /opt/jdk* /opt/homebrew/opt/openjdk*; do
        java=$folder/bin/java
        if [ -x "$java" ] && is_new_enough "$java"; then return; fi
    done
    java=$(command -v java) && is_new_enough "$java" \
        || die "Java 25 or newer is needed and was not found; install a JDK 25, or set JAVA_HOME to one"
}

is_new_enough() {
    local major
    java_version=$("$1" -version 2>&1 | grep -v 'Picked up')
    major=$(say "$java_version" | sed -nE 's/.* version "([0-9]+).*/\1/p')
    [ "${major:-0}" -ge 25 ]
}

# ---- Building -------------------------------------------------------------------------------------------------

# Sees to it that the given apps can be run, quickly, from target/run of their modules.
make_runnable() {
    find_java
    build
    [ -z "$(unprepared "$@")" ] || prepare "$@"
}

# Builds the given modules, by default the four apps.
build() {
    # shellcheck disable=SC2048,SC2086 # words
    set -- ${*:-$apps}
    is_stale "$@" || return 0
    take_build_lock
    if is_stale "$@"; then run_maven "$@"; fi # another start may have built while this one waited
    release_build_lock
}

# Sees to it that the shell can be run, quickly.
build_shell() {
    # shellcheck disable=SC2034 # run_maven reads it
    attended='' build_lock=''
    trap 'end_attended; [ -z "$build_lock" ] || unlock "$build_lock"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    build "$shell"
    [ -z "$(unprepared "$shell")" ] || prepare "$shell"
    trap - EXIT INT TERM HUP
}

# Whether a jar is missing or older than what it is made from, or a build was broken off. (Taking a file out of a
# folder makes the folder newer.)
is_stale() {
    local app module
    [ ! -f "$home/target/build-began" ] || return 0
    for app in "$@"; do
        [ -f "$(jar_of "$app")" ] || return 0
        for module in "$app" $shared_modules; do
            is_newer_than "$(built_at "$app")" \
                "$home/pom.xml" "$home/$module/pom.xml" "$home/$module/src/main" && return
        done
    done
    return 1
}

jar_of() {
    case $1 in
        "$shell") say "$home/$1/target/app/$1.jar" ;; # beside the plain jar, which tests use
        *) say "$home/$1/target/$1.jar" ;;
    esac
}

# The file whose time tells when an app was built: the jar itself has a fixed time, to be reproducible, so it is
# the plain jar that Spring Boot leaves beside it.
built_at() {
    local jar
    jar=$(jar_of "$1")
    if [ -f "$jar.original" ]; then say "$jar.original"; else say "$jar"; fi
}

is_newer_than() {
    local reference=$1
    shift
    [ -n "$(find "$@" -newer "$reference" 2>/dev/null | head -n 1)" ]
}

run_maven() {
    local log=$home/target/build.log began=$home/target/build-began app
    command -v mvn >/dev/null || die "Maven is needed to build the apps and was not found: there is no mvn on the PATH"
    : >"$began"
    say "Building $*; the log is $log"
    attend "$log" env JAVA_HOME="${java%/bin/java}" JAVA_TOOL_OPTIONS="${quick_jvm[*]}" \
        mvn -q -B -T 2 -f "$home/pom.xml" -DskipTests -Dspotless.check.skip=true -Dunchecked \
        package -pl "$(printf '%s' "$*" | tr ' ' ',')" -am || build_failed "$log"
    # What was changed while Maven ran is for the next build.
    for app in "$@"; do touch -r "$began" "$(built_at "$app")"; done
    rm "$began"
}

build_failed() {
    complain "the build failed; its log is $1"
    grep '^\[ERROR\] .' "$1" \
        | grep -vE 'Help 1|-[eX] switch|For more information|After correcting|mvn <args>' | tail -n 5 >&2
    exit 1
}

# Marketplaces with different data directories share the built apps.
take_build_lock() {
    local lock=$home/target/build-lock told=''
    mkdir -p "$home/target" 2>/dev/null && [ -w "$home/target" ] || die "cannot write to $home/target"
    until lock "$lock"; do
        [ -n "$told" ] || say "Waiting for another build to end (process $(lock_holder "$lock" | cut -d ' ' -f 1))"
        told=yes
        sleep 1
    done
    build_lock=$lock
}

release_build_lock() {
    unlock "$build_lock"
    build_lock=''
}

# ---- A quick start --------------------------------------------------------------------------------------------
# An app starts in less than half the time from unpacked jars and with a cache of loaded and linked classes
# (JEP 483). The JVM accepts such a cache only from the same Java, for the same jars in the same place.

prepare() {
    take_build_lock
    local log=$home/target/prepare.log app todo
    todo=$(unprepared "$@")
    say "Preparing a quick start; the log is $log"
    attend "$log" unpack_and_train "$todo" || die "cannot unpack the apps; the log is $log"
    release_build_lock
}

unprepared() {
    local app list=''
    for app in "$@"; do
        is_prepared "$app" || list="$list $app"
    done
    say "${list# }"
}

is_prepared() {
    local prepared=$home/$1/target/run/prepared
    [ "$prepared" -nt "$(built_at "$1")" ] && [ "$(cat "$prepared")" = "$(preparation_of "$1")" ]
}

preparation_of() {
    say "$home/$1"
    say "$java_version"
    say "$(collector_of "$1") ${training_jvm[*]}"
}

# Stores and APIs two at a time: more would be no faster on a small machine, and would need much memory.
unpack_and_train() {
    local group app
    for app in $1; do unpack "$app" || return 1; done
    for group in "$stores" "$apis" "$shell"; do
        for app in $group; do
            case " $1 " in *" $app "*) train "$app" & ;; esac
        done
        wait
    done
    for app in $1; do preparation_of "$app" >"$home/$app/target/run/prepared"; done
}

# Unpacks beside the old jars, which a marketplace with other data may be running from.
unpack() {
    local run=$home/$1/target/run
    rm -rf "$run.new" \
        && "$java" "${quick_jvm[@]}" -Djarmode=tools -jar "$(jar_of "$1")" extract --destination "$run.new" \
        && rm -rf "$run" && mv "$run.new" "$run"
}

# Starts an app up to the moment at which it would open its port, with empty data. Without a cache an app still
# runs, so a failure is only logged.
train() {
    [ "$1" != "$shell" ] || { train_shell; return; }
    local run=$home/$1/target/run scratch=$home/target/training/$1
    rm -rf "$scratch"
    mkdir -p "$scratch/secrets" "$scratch/tmp" # it ends without tidying up
    random_hex 32 >"$scratch/secrets/marketplace.store-secret"
    # shellcheck disable=SC2046 # options are words
    SPRING_CONFIG_IMPORT="configtree:$scratch/secrets/" \
        "$java" -Xmx"$(heap_of "$1")" $(collector_of "$1") "${jvm_options[@]}" "${training_jvm[@]}" \
        -XX:AOTCacheOutput="$run/$1.aot" -Djava.io.tmpdir="$scratch/tmp" -Dspring.context.exit=onRefresh -jar "$run/$1.jar" \
        --server.port=0 --server.address=127.0.0.1 $(store_options "$1") --marketplace.data="$scratch"
    rm -rf "$scratch"
}

# The shell's training is a search that finds nobody to answer.
train_shell() {
    local run=$home/$shell/target/run scratch=$home/target/training/$shell
    rm -rf "$scratch"
    MARKETPLACE_SHELL_HOME="$scratch" "$java" -Xmx"$(heap_of "$shell")" "${quick_jvm[@]}" \
        -XX:AOTCacheOutput="$run/$shell.aot" -jar "$run/$shell.jar" \
        --buyer-api http://127.0.0.1:9 search --keywords lamp
    rm -rf "$scratch"
}
