# What the commands of this folder share: finding a JDK 25, building what is not built, running the CLI.
# shellcheck shell=bash

set -euo pipefail

deploy_folder="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
project="$(dirname "$deploy_folder")"

# module folder of every program that runs
programs=(deploy/cli deploy/local/issuer streamer-service product-service complaint-service audit-service gateway)

chinese() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in zh*) return 0 ;; *) return 1 ;; esac
}

# tell ENGLISH CHINESE
tell() {
  if chinese; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi
}

fail() {
  tell "$1" "$2"
  exit 1
}

is_jdk_25() {
  [[ -x "$1/bin/javac" && -r "$1/release" ]] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# Prints the home of a JDK 25: JAVA_HOME, the usual folders, then the one that is on the PATH.
find_jdk() {
  local home on_path
  on_path="$(command -v javac || true)"
  [[ -z "$on_path" ]] || on_path="$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")"
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/openjdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$on_path"; do
    if [[ -n "$home" ]] && is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
  return 1
}

need_jdk() {
  JAVA_HOME="$(find_jdk)" || fail \
    "A JDK 25 is needed and none was found (JAVA_HOME, /usr/lib/jvm and the other usual places). Install one, for example with 'apt install openjdk-25-jdk' or from https://adoptium.net, or let JAVA_HOME name it." \
    "需要 JDK 25，但在 JAVA_HOME、/usr/lib/jvm 等常见位置都没有找到。请安装（例如 apt install openjdk-25-jdk，或从 https://adoptium.net 下载），或用 JAVA_HOME 指定。"
  export JAVA_HOME
}

# The executable jar of a module; empty when it is not built.
jar_of() {
  local jar
  for jar in "$project/$1"/target/*-exec.jar; do
    # A build that was cut off leaves one without content.
    if [[ -f "$jar" && $(wc -c <"$jar") -gt 100000 ]]; then printf '%s\n' "$jar"; fi
    return
  done
}

# Whether a module's jar is missing or older than a source that goes into it.
is_stale() {
  local jar folder sources=("$project/pom.xml" "$project/$1/pom.xml")
  jar="$(jar_of "$1")"
  [[ -n "$jar" ]] || return 0
  for folder in "$project/$1/src/main" "$project/$1/console"; do
    [[ ! -e "$folder" ]] || sources+=("$folder")
  done
  # What ends up in it beside its own sources.
  if [[ "$1" = deploy/cli || "$1" = deploy/bench ]]; then
    sources+=("$project/deploy/local/runtime" "$project/deploy/cli/src/main" "$project"/libs/{contracts,regulation,score})
  elif [[ "$1" = libs/verifier ]]; then
    sources+=("$project"/libs/{contracts,regulation,score,tlog})
  elif [[ "$1" = deploy/tamper ]]; then
    sources+=("$project/audit-service/src/main" "$project/deploy/local/runtime" "$project/libs")
  else
    sources+=("$project/libs")
  fi
  [[ -n "$(find "${sources[@]}" \( -name target -o -name test -o -name node_modules -o -name dist \) -prune -o -type f -newer "$jar" -print -quit)" ]]
}

# build MODULE…: builds the modules and what they need, without tests, and says how far it is.
build() {
  local log="$project/target/deploy-build.log" module modules status=0
  command -v mvn >/dev/null || fail \
    "Maven (3.8.7 or later) is needed to build and is not on the PATH. Install it, for example with 'apt install maven'." \
    "构建需要 Maven（3.8.7 或更新），但 PATH 中没有。请安装，例如 apt install maven。"
  mkdir -p "$project/target"
  modules="$(IFS=,; echo "$*")"
  tell "Building $modules, without tests. The first time this takes some minutes." \
    "正在构建 $modules（不运行测试）。第一次需要几分钟。"
  (cd "$project" && mvn -B -ntp -pl "$modules" -am -Dmaven.test.skip=true -Dformat.skip=true package) 2>&1 |
    tee "$log" | sed -un 's/^\[INFO\] Building \(Chengxin.*[^ ]\) *\[\(.*\)\]$/  [\2] \1/p' >&2 || status=$?
  if [[ $status -ne 0 ]]; then
    grep -E '^\[ERROR\]' "$log" | head -20 >&2 || true
    fail "The build failed. The whole output is in $log." "构建失败。完整输出在 $log。"
  fi
  # Also what came out unchanged is up to date now.
  for module in "$@"; do touch -c "$project/$module"/target/*-exec.jar; done
}

# Builds the modules that are not built or older than their sources.
build_what_is_not_built() {
  local module stale=()
  for module in "$@"; do
    if is_stale "$module"; then stale+=("$module"); fi
  done
  [[ ${#stale[@]} -eq 0 ]] || build "${stale[@]}"
}

# Builds the CLI when it is missing. An older one is good enough to look at a platform, to stop it or to feed it.
need_cli() {
  [[ -n "$(jar_of deploy/cli)" ]] || build deploy/cli
}

# class_path MODULE: unpacks the module once per build, because that is how its broker and its store can be started
# from its class path, and prints the class path. What runs from an earlier build keeps its own files.
class_path() {
  local jar stamp folder draft
  jar="$(jar_of "$1")"
  stamp="$(cksum <"$jar" | tr ' ' '-')"
  folder="$project/$1/target/run-$stamp"
  if [[ ! -d "$folder" ]]; then
    draft="$folder.$$"
    mkdir "$draft"
    (cd "$draft" && "$JAVA_HOME/bin/jar" -xf "$jar" BOOT-INF)
    mv "$draft" "$folder"
  fi
  printf '%s\n' "$folder/BOOT-INF/classes:$folder/BOOT-INF/lib/*"
}

# run_java MODULE OPTION… CLASS ARGUMENT…: becomes a program of a module.
run_java() {
  local path
  path="$(class_path "$1")"
  shift
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true \
    --enable-native-access=ALL-UNNAMED "-Dchengxin.project=$project" \
    -cp "$path" "$@"
}

# run_cli COMMAND ARGUMENT…: becomes the CLI.
run_cli() {
  run_java deploy/cli -Xmx256m -XX:TieredStopAtLevel=1 dev.chengxin.cli.Cli "$@"
}
