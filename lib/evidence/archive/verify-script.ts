/**
 * `verify.sh` of an archive: bash (macOS' 3.2, too), coreutils and openssl. Nothing else may be called: no grep, find,
 * sed or jq. Whoever checks an archive in ten years has those three, and can read the whole of it in some minutes.
 *
 * It reads JSON by patterns, which is safe only since `case.json`, the log's lines and the heads are canonical (RFC
 * 8785: sorted keys, no spaces) and a quote inside a string is always escaped there.
 */
export const VERIFY_SCRIPT = String.raw`#!/usr/bin/env bash
# Checks this archive. Needs bash, coreutils and openssl; VERIFY.txt explains what it prints.
#
#   bash verify.sh [AUTHORITY.pem] [FINGERPRINT]
#
# AUTHORITY.pem  root certificate of the time-stamping authority (PEM or DER), fetched from the authority itself
# FINGERPRINT    of the seal key, as it was registered with the team (64 hexadecimal digits)
#
# Exit code: 0 all holds; 1 something does not hold; 2 nothing failed, but something could not be checked; 3 it was
# called wrongly, and nothing was checked.

# Called by sh: that is another shell, or a bash that would stop at a line further down.
if [ -z "\${BASH_VERSION:-}" ]; then exec bash "$0" "$@"; fi
set +o posix
set -u
export LC_ALL=C

# Names may be a stranger's: signs that a terminal would act on are shown as ?, and no line is taken for an option.
say() { printf '%s\n' "\${1//[^[:print:]]/?}"; }
usage='usage: bash verify.sh [AUTHORITY.pem] [FINGERPRINT]'
# misused WHY: what is amiss on this machine, or in how this was called, is no fault of the archive
misused() { printf 'Nothing was checked: %s\n%s\n' "$1" "$usage"; exit 3; }
command -v openssl >/dev/null || misused "openssl is not installed"
command -v sha256sum >/dev/null || command -v shasum >/dev/null || misused "there is no sha256sum, nor shasum"

ca=-
roots=
want=
for given in "$@"; do
  digits=$(printf %s "$given" | tr A-F a-f | tr -d ' :')
  if [ "$given" = --help ] || [ "$given" = -h ]; then say "$usage"; exit 0
  elif [ "$given" = - ] || [ -z "$given" ]; then continue
  elif [[ $digits =~ ^[0-9a-f]{64}$ ]]; then
    [ -z "$want" ] || misused "two fingerprints were given"
    want=$digits
  elif [ -f "$given" ] && [ -r "$given" ]; then
    [ "$ca" = - ] || misused "two files were given; put all certificates into one"
    openssl x509 -in "$given" -noout 2>/dev/null || openssl x509 -inform DER -in "$given" -noout 2>/dev/null ||
      misused "$given is no certificate"
    roots=$(tr -d '\0' <"$given")
    [[ $roots == *-----BEGIN*CERTIFICATE-----* ]] || roots=$(openssl x509 -inform DER -in "$given")
    # Made whole before the folder changes: the path is the caller's.
    ca=$(cd "$(dirname "$given")" && pwd -P)/$(basename "$given")
  else
    misused "$given is neither a file that can be read nor a fingerprint, which is 64 of the digits 0-9 and a-f"
  fi
done
# One that was had from elsewhere lies outside, and checks the folder that it is called in.
folder=$(dirname "$0")
[ -e "$folder/data/case.json" ] || [ -e "$folder/bagit.txt" ] || folder=.
cd "$folder" || misused "its folder cannot be opened"
[ -e data/case.json ] || [ -e bagit.txt ] || misused "there is no archive here: call it in the unpacked folder"

failed=0
skipped=0
pass() { say "PASS         $1"; }
fail() { say "FAIL         $1"; failed=1; }
skip() { say "NOT CHECKED  $1"; skipped=1; }
# list TEXT IF-EMPTY ELSE: one line if there is nothing in it, else a failure and what is in it
list() {
  if [ -z "$1" ]; then pass "$2"; else fail "$3"; while IFS= read -r line; do say "             $line"; done <<<"$1"; fi
}

if command -v sha256sum >/dev/null; then sums() { sha256sum "$@"; }; else sums() { shasum -a 256 "$@"; }; fi
hash() { sums | cut -c1-64; }

case $ca in
  "$(pwd -P)"/*)
    fail "the authority's certificate lies inside this archive: fetch it from the authority"
    ca=-
    ;;
esac

plain='^[A-Za-z0-9][A-Za-z0-9._-]*$'
# walk FOLDER: every file below it, hidden ones too; links are told, not followed; nor is a name that could be two lines
walk() {
  local file
  for file in "$1"/* "$1"/.[!.]* "$1"/..?*; do
    if [ ! -e "$file" ] && [ ! -L "$file" ]; then continue
    elif ! [[ \${file##*/} =~ $plain ]]; then printf 'odd %q\n' "\${file#./}"
    elif [ -L "$file" ]; then printf 'link %s\n' "\${file#./}"
    elif [ -d "$file" ]; then walk "$file"
    else printf 'file %s\n' "\${file#./}"
    fi
  done
}
all=$(walk .)
# told KIND: their paths, sorted
told() { while IFS= read -r line; do [[ $line != "$1 "* ]] || printf '%s\n' "\${line#* }"; done <<<"$all" | sort; }
# named MANIFEST: the paths in it, sorted
named() { cut -c67- "$1" | sort; }

echo "== the files"
line_of='^[0-9a-f]{64}  [A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$'
for manifest in tagmanifest-sha256.txt manifest-sha256.txt; do
  bad=$(while IFS= read -r line || [ -n "$line" ]; do [[ $line =~ $line_of ]] || printf '> %s\n' "$line"; done <$manifest)
  list "$bad" "$manifest is well-formed" "$manifest has lines that may not stand there"
  [ -z "$bad" ] || continue
  # Names that differ in their case only are one file on many disks.
  list "$(cut -c67- $manifest | tr A-Z a-z | sort | uniq -d)" "$manifest names no file twice" "$manifest names twice"
  list "$(sums -c $manifest 2>&1 | while IFS= read -r line; do [[ $line == *": OK" ]] || printf '%s\n' "$line"; done)" \
    "every file of $manifest is as it says" "files of $manifest are missing or changed"
done
# sha256sum says nothing of a file that no manifest names.
list "$(comm -13 <({ named manifest-sha256.txt; named tagmanifest-sha256.txt
  printf '%s\n' tagmanifest-sha256.txt seal/tagmanifest.sig seal/tagmanifest.sig.tsr; } | sort) <(told file))" \
  "there is no other file" "files that no manifest names"
# today MANIFEST: the paths in it, with the names that the first archives gave to two of them as they are now
today() {
  while IFS= read -r line; do
    case $line in VERIFY.md | data/METHOD.md) line=\${line%.md}.txt ;; esac
    printf '%s\n' "$line"
  done < <(named "$1") | sort
}
list "$(comm -23 <(printf '%s\n' VERIFY.txt bag-info.txt bagit.txt manifest-sha256.txt seal-key/pub.pem verify.sh | sort) \
  <(today tagmanifest-sha256.txt); comm -23 <(printf '%s\n' data/METHOD.txt data/case.json data/custody.jsonl \
  data/report.html) <(today manifest-sha256.txt))" "the manifests name all that belongs to an archive" \
  "the manifests do not name"
list "$(told link)" "there are no links" "links, which may lead anywhere"
list "$(told odd)" "every name is plain" "names that no file of an archive has"

# value NAME: of a line of bag-info.txt
value() { while IFS= read -r line; do [[ $line != "$1: "* ]] || printf %s "\${line#*: }"; done <bag-info.txt; }
case_id=$(value External-Identifier)
whole=$(<data/case.json)
if [[ $case_id =~ $plain ]] && [[ $whole == "{"*"\"caseId\":\"$case_id\""* ]]; then pass "this is case $case_id"
else fail "case.json is of another case than bag-info.txt ($case_id)"; fi

echo "== the log"
end_of='"prev":"([0-9a-f]{64})","seq":([0-9]+)(,"sha256":"([0-9a-f]{64})")?\}$'
item_of='"item":"([A-Za-z0-9._/-]+)","prev":"'
act_of='^\{"act":"([a-z-]+)","at":"'
seal_of='"detail":\{"fingerprint":"[0-9a-f]{64}","line":[0-9]+,"seal":([0-9]{1,6})\}'
stamp_of='"seal":([0-9]{1,6}),"stampedAt":"'
previous=$(printf %064d 0)
count=0
known=' '
sealed=
stamps=
newest=0
unfinished=
kept=
gone=
bad=
while IFS= read -r line || [ -n "$line" ]; do
  count=$((count + 1))
  [[ $line =~ $end_of ]] || { bad="line $count is not a line of a log"; break; }
  before=\${BASH_REMATCH[1]} number=\${BASH_REMATCH[2]} sum=\${BASH_REMATCH[4]:-}
  [ "$before" = "$previous" ] || { bad="line $count does not follow the line before it"; break; }
  [ "$number" = "$count" ] || { bad="line $count has the number $number"; break; }
  previous=$(printf %s "$line" | hash)
  known="$known$count:$previous "
  [[ $line != '{"act":"capture","at"'* ]] || [ -z "$sum" ] || newest=$count
  [[ $line != '{"act":"capture-end",'* ]] || [[ $line == *'"gaps":0,'*'"state":"complete"'* ]] ||
    unfinished="$unfinished $count"
  if [[ $line == '{"act":"seal",'* ]]; then
    if [[ $line =~ $seal_of ]]; then sealed="$sealed \${BASH_REMATCH[1]}"
    elif [[ $line =~ $stamp_of ]]; then stamps="$stamps \${BASH_REMATCH[1]}"
    fi
  fi
  if [ -n "$sum" ] && [[ $line =~ $item_of ]]; then
    entry="$sum  data/\${BASH_REMATCH[1]}"
    if [[ $line =~ $act_of ]]; then
      case \${BASH_REMATCH[1]} in
        capture | redact | annotate) kept+=$entry$'\n' ;;
        delete) gone+=$entry$'\n' ;;
      esac
    fi
  fi
done <data/custody.jsonl
list "$bad" "its $count lines follow each other" "the chain is broken"
[ -z "$unfinished" ] || skip "captures that were not finished, or have gaps, end in these lines:$unfinished"
if [ "$previous" = "$(value X-Custody-Head)" ]; then pass "it ends where bag-info.txt says"
else fail "it does not end where bag-info.txt says (X-Custody-Head)"; fi

# items: lines of the manifest that are items
items() {
  while IFS= read -r line; do
    [[ $line != *"  data/items/"* && $line != *"  data/derived/"* ]] || printf '%s\n' "$line"
  done <manifest-sha256.txt | sort
}
lines() { printf %s "$1" | sort -u; }
absent=$(comm -23 <(comm -23 <(lines "$kept") <(lines "$gone")) <(items))
if [[ $whole == *'"masked":true'* ]] && [ -n "$absent" ]; then
  skip "this is a masked export: texts with names and numbers were left out; ask for the unmasked archive:"
  echo "$absent"
else
  list "$absent" "every item that was kept is here, or its removal is in the log" "items that the log has and the archive has not"
fi
list "$(comm -13 <(lines "$kept") <(items))" "every item here is in the log" "items that the log does not know"
# listed: the items that case.json names, as the manifest has them; each stands behind the last brace within it
item_in='"path":"(data/[A-Za-z0-9._/-]+)","role":"(original|derived)","seq":[0-9]+,"sha256":"([0-9a-f]{64})"'
listed() {
  tr '{' '\n' <data/case.json | while IFS= read -r line || [ -n "$line" ]; do
    [[ ! $line =~ $item_in ]] || printf '%s  %s\n' "\${BASH_REMATCH[3]}" "\${BASH_REMATCH[1]}"
  done | sort
}
list "$(comm -3 <(listed) <(items))" "case.json names the same items, each once" "case.json and the files differ in"

# fingerprint PEM: SHA-256 of the public key
fingerprint() { openssl pkey -pubin -in "$1" -outform DER 2>/dev/null | hash; }
# registered PEM NAME: whether it is the key that the caller named
registered() {
  local own
  own=$(fingerprint "$1")
  if [ -z "$want" ]; then skip "$2: compare its key with the one registered with the team: $own"
  elif [ "$want" = "$own" ]; then pass "$2: its key is the registered one"
  else fail "$2: its key is not the registered one, but $own"; fi
}
# signed PEM SIGNATURE FILE
signed() { openssl dgst -sha256 -verify "$1" -signature "$2" "$3" >/dev/null 2>&1; }
# seconds TIME: since 1970, of a time as openssl or ISO 8601 (UTC) writes it, by GNU's date or by BSD's
seconds() {
  date -u -d "$1" +%s 2>/dev/null || date -j -u -f '%b %e %T %Y %Z' "$1" +%s 2>/dev/null ||
    date -j -u -f '%Y-%m-%dT%H:%M:%S' "\${1%.*}" +%s 2>/dev/null
}
# clocks STAMP OWN NAME LATE: the machine's clock against the stamp; LATE (fail or skip) where it was stamped afterwards
clocks() {
  local stamp own
  stamp=$(seconds "$1") own=$(seconds "$2")
  if [ -z "$stamp" ] || [ -z "$own" ]; then skip "$3: its own time ($2) was not compared with its time stamp"
  elif [ $((own - stamp)) -gt 600 ]; then fail "$3: by its own clock ($2) it was made after its time stamp"
  elif [ $((stamp - own)) -gt 600 ]; then "$4" "$3: it was stamped more than 10 minutes after its own time ($2)"
  fi
}
# stamped TOKEN FILE NAME OWN LATE: whether the authority stamped this file, and when; OWN: when it says it was made
stamped() {
  local line at= epoch
  [ -e "$1" ] || { skip "$3: there is no time stamp: no authority was reached, or it was taken out"; return; }
  while IFS= read -r line; do [[ $line != "Time stamp: "* ]] || at=\${line#*: }; done \
    < <(openssl ts -reply -in "$1" -text 2>/dev/null)
  [ "$ca" != - ] || { skip "$3: stamped at $at, says a token that needs the authority's certificate"; return; }
  if openssl ts -verify -data "$2" -in "$1" -CAfile <(printf '%s\n' "$roots") >/dev/null 2>&1; then
    pass "$3: existed at $at, says the authority"
    clocks "$at" "$4" "$3" "$5"
    return
  fi
  # A certificate that has expired since was good when it stamped.
  epoch=$(seconds "$at")
  if [ -n "$epoch" ] && openssl ts -verify -attime "$epoch" -data "$2" -in "$1" -CAfile <(printf '%s\n' "$roots") >/dev/null 2>&1; then
    pass "$3: existed at $at, says the authority, whose certificate has expired since"
    clocks "$at" "$4" "$3" "$5"
  else
    fail "$3: the time stamp is not this authority's, or is of something else"
  fi
}

echo "== the seals made at capture"
seals=0
last=0
for head in data/seals/*.head; do
  [ -e "$head" ] || break
  seals=$((seals + 1))
  base=\${head%.head}
  name="seal \${base##*/}"
  [ "\${base##*/}" = "$(printf %04d $seals)" ] || fail "$name: a seal before it is missing"
  text=$(<"$head")
  shape='^\{"at":"([0-9TZ:.-]+)","caseId":"([A-Za-z0-9._-]+)","head":"([0-9a-f]{64})","key":"([0-9a-f]{64})","seq":([0-9]+)\}$'
  [[ $text =~ $shape ]] || { fail "$name: it cannot be read"; continue; }
  at=\${BASH_REMATCH[1]} of=\${BASH_REMATCH[2]} line=\${BASH_REMATCH[3]} key=\${BASH_REMATCH[4]} number=\${BASH_REMATCH[5]}
  last=$number
  [ "$of" = "$case_id" ] || fail "$name: it is of another case, $of"
  if [[ $known == *" $number:$line "* ]]; then pass "$name: line $number of the log is as it was at $at (own clock)"
  else fail "$name: line $number of the log is not the one that was sealed"; fi
  if [ "$(fingerprint "$base.pem")" = "$key" ] && signed "$base.pem" "$base.sig" "$head"; then
    pass "$name: its signature holds"
  else fail "$name: its signature does not hold"; fi
  registered "$base.pem" "$name"
  stamped "$base.tsr" "$base.sig" "$name" "$at" skip
done
[ $seals -eq 0 ] || [ "$newest" -le "$last" ] || skip "items were added after the last seal"
for number in $sealed; do
  [ -e "data/seals/$(printf %04d "$((10#$number))").head" ] || fail "seal $number: the log tells of it, and it is not here"
done
for number in $stamps; do
  [ -e "data/seals/$(printf %04d "$((10#$number))").tsr" ] ||
    fail "seal $number: the log tells of its time stamp, and that is not here"
done
[ $seals -gt 0 ] || skip "there is no seal from the time of a capture: nothing tells when the pictures were there"

echo "== the seal of the archive"
if signed seal-key/pub.pem seal/tagmanifest.sig tagmanifest-sha256.txt; then pass "archive: its signature holds"
else fail "archive: its signature does not hold"; fi
[ "$(fingerprint seal-key/pub.pem)" = "$(value X-Seal-Key)" ] || fail "archive: its key is not the one of bag-info.txt"
registered seal-key/pub.pem archive
exported=
[[ ! $whole =~ \"exportedAt\":\"([0-9TZ:.-]+)\" ]] || exported=\${BASH_REMATCH[1]}
stamped seal/tagmanifest.sig.tsr seal/tagmanifest.sig archive "$exported" fail

echo
if [ $failed -ne 0 ]; then echo "RESULT: something does not hold"; exit 1; fi
if [ $skipped -ne 0 ]; then echo "RESULT: nothing failed; some things could not be checked"; exit 2; fi
echo "RESULT: all holds. That the page showed the truth, and that the shop's own account in report.html and case.json is right, are not among what can be checked."
`.replaceAll('\\${', '${');
