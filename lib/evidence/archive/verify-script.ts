/**
 * `verify.sh` of an archive: bash (macOS' 3.2, too), coreutils and openssl. Nothing else may be called: no grep, find,
 * sed or jq. Whoever checks an archive in ten years has those three, and can read the whole of it in some minutes.
 *
 * It reads JSON by patterns, which is safe only since `case.json`, the log's lines and the heads are canonical (RFC
 * 8785: sorted keys, no spaces) and a quote inside a string is always escaped there.
 */
export const VERIFY_SCRIPT = String.raw`#!/usr/bin/env bash
# Checks this archive. Needs bash, coreutils and openssl; VERIFY.md explains what it prints.
#
#   bash verify.sh [AUTHORITY.pem] [FINGERPRINT]
#
# AUTHORITY.pem  root certificate of the time-stamping authority, fetched from the authority itself; "-": none
# FINGERPRINT    of the seal key, as it was registered with the team (64 hexadecimal digits)
#
# Exit code: 0 all holds; 1 something does not hold; 2 nothing failed, but something could not be checked.
set -u
export LC_ALL=C

ca=\${1:--}
if [ "$ca" != - ]; then
  [ -r "$ca" ] || { echo "cannot read $ca"; exit 1; }
  # Made whole before the folder changes: the path is the caller's.
  ca=$(cd "$(dirname "$ca")" && pwd -P)/$(basename "$ca")
fi
want=$(printf %s "\${2:-}" | tr A-F a-f | tr -cd 0-9a-f)
cd "$(dirname "$0")" || exit 1

failed=0
skipped=0
pass() { echo "PASS         $1"; }
fail() { echo "FAIL         $1"; failed=1; }
skip() { echo "NOT CHECKED  $1"; skipped=1; }
# list TEXT IF-EMPTY ELSE: one line if there is nothing in it, else a failure and what is in it
list() {
  if [ -z "$1" ]; then pass "$2"; else fail "$3"; while IFS= read -r line; do echo "             $line"; done <<<"$1"; fi
}

if command -v sha256sum >/dev/null; then sums() { sha256sum "$@"; }; else sums() { shasum -a 256 "$@"; }; fi
hash() { sums | cut -c1-64; }

case $ca in
  "$(pwd -P)"/*)
    fail "the authority's certificate lies inside this archive: fetch it from the authority"
    ca=-
    ;;
esac

# walk FOLDER: every file below it, hidden ones too; links are told, not followed
walk() {
  local file
  for file in "$1"/* "$1"/.[!.]* "$1"/..?*; do
    if [ -L "$file" ]; then echo "link \${file#./}"
    elif [ -d "$file" ]; then walk "$file"
    elif [ -e "$file" ]; then echo "file \${file#./}"
    fi
  done
}
all=$(walk .)
# told KIND: their paths, sorted
told() { while IFS= read -r line; do [[ $line != "$1 "* ]] || echo "\${line#* }"; done <<<"$all" | sort; }
# named MANIFEST: the paths in it, sorted
named() { cut -c67- "$1" | sort; }

echo "== the files"
line_of='^[0-9a-f]{64}  [A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$'
for manifest in tagmanifest-sha256.txt manifest-sha256.txt; do
  bad=$(while IFS= read -r line || [ -n "$line" ]; do [[ $line =~ $line_of ]] || echo "$line"; done <$manifest)
  list "$bad" "$manifest is well-formed" "$manifest has lines that may not stand there"
  [ -z "$bad" ] || continue
  # Names that differ in their case only are one file on many disks.
  list "$(cut -c67- $manifest | tr A-Z a-z | sort | uniq -d)" "$manifest names no file twice" "$manifest names twice"
  list "$(sums -c $manifest 2>&1 | while IFS= read -r line; do [[ $line == *": OK" ]] || echo "$line"; done)" \
    "every file of $manifest is as it says" "files of $manifest are missing or changed"
done
# sha256sum says nothing of a file that no manifest names.
list "$(comm -13 <({ named manifest-sha256.txt; named tagmanifest-sha256.txt
  printf '%s\n' tagmanifest-sha256.txt seal/tagmanifest.sig seal/tagmanifest.sig.tsr; } | sort) <(told file))" \
  "there is no other file" "files that no manifest names"
list "$(comm -23 <(printf '%s\n' VERIFY.md bag-info.txt bagit.txt manifest-sha256.txt seal-key/pub.pem verify.sh | sort) \
  <(named tagmanifest-sha256.txt); comm -23 <(printf '%s\n' data/METHOD.md data/case.json data/custody.jsonl \
  data/report.html) <(named manifest-sha256.txt))" "the manifests name all that belongs to an archive" \
  "the manifests do not name"
list "$(told link)" "there are no links" "links, which may lead anywhere"

# value NAME: of a line of bag-info.txt
value() { while IFS= read -r line; do [[ $line != "$1: "* ]] || printf %s "\${line#*: }"; done <bag-info.txt; }
case_id=$(value External-Identifier)
whole=$(<data/case.json)
if [ -n "$case_id" ] && [[ $whole == *"\"caseId\":\"$case_id\""* ]]; then pass "this is case $case_id"
else fail "case.json is of another case than bag-info.txt ($case_id)"; fi

echo "== the log"
end_of='"prev":"([0-9a-f]{64})","seq":([0-9]+)(,"sha256":"([0-9a-f]{64})")?\}$'
item_of='"item":"([A-Za-z0-9._/-]+)","prev":"'
act_of='^\{"act":"([a-z-]+)","at":"'
previous=$(printf %064d 0)
count=0
known=' '
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
if [ "$previous" = "$(value X-Custody-Head)" ]; then pass "it ends where bag-info.txt says"
else fail "it does not end where bag-info.txt says (X-Custody-Head)"; fi

# items: lines of the manifest that are items
items() {
  while IFS= read -r line; do [[ $line != *"  data/items/"* && $line != *"  data/derived/"* ]] || echo "$line"; done \
    <manifest-sha256.txt | sort
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
# stamped TOKEN FILE NAME: whether the authority stamped this file, and when
stamped() {
  local line at= epoch
  [ -e "$1" ] || { skip "$3: no time stamp; it was made where no authority could be reached"; return; }
  while IFS= read -r line; do [[ $line != "Time stamp: "* ]] || at=\${line#*: }; done \
    < <(openssl ts -reply -in "$1" -text 2>/dev/null)
  [ "$ca" != - ] || { skip "$3: stamped at $at, says a token that needs the authority's certificate"; return; }
  if openssl ts -verify -data "$2" -in "$1" -CAfile "$ca" >/dev/null 2>&1; then
    pass "$3: existed at $at, says the authority"
    return
  fi
  # A certificate that has expired since was good when it stamped.
  epoch=$(date -u -d "$at" +%s 2>/dev/null || date -j -u -f '%b %e %T %Y %Z' "$at" +%s 2>/dev/null)
  if [ -n "$epoch" ] && openssl ts -verify -attime "$epoch" -data "$2" -in "$1" -CAfile "$ca" >/dev/null 2>&1; then
    pass "$3: existed at $at, says the authority, whose certificate has expired since"
  else
    fail "$3: the time stamp is not this authority's, or is of something else"
  fi
}

echo "== the seals made at capture"
seals=0
for head in data/seals/*.head; do
  [ -e "$head" ] || break
  seals=$((seals + 1))
  base=\${head%.head}
  name="seal \${base##*/}"
  [ "\${base##*/}" = "$(printf %04d $seals)" ] || fail "$name: a seal before it is missing"
  text=$(<"$head")
  shape='^\{"at":"([^"]*)","caseId":"([^"]*)","head":"([0-9a-f]{64})","key":"([0-9a-f]{64})","seq":([0-9]+)\}$'
  [[ $text =~ $shape ]] || { fail "$name: it cannot be read"; continue; }
  at=\${BASH_REMATCH[1]} of=\${BASH_REMATCH[2]} line=\${BASH_REMATCH[3]} key=\${BASH_REMATCH[4]} number=\${BASH_REMATCH[5]}
  [ "$of" = "$case_id" ] || fail "$name: it is of another case, $of"
  if [[ $known == *" $number:$line "* ]]; then pass "$name: line $number of the log is as it was at $at (own clock)"
  else fail "$name: line $number of the log is not the one that was sealed"; fi
  if [ "$(fingerprint "$base.pem")" = "$key" ] && signed "$base.pem" "$base.sig" "$head"; then
    pass "$name: its signature holds"
  else fail "$name: its signature does not hold"; fi
  registered "$base.pem" "$name"
  stamped "$base.tsr" "$base.sig" "$name"
done
[ $seals -gt 0 ] || skip "there is no seal from the time of a capture: nothing tells when the pictures were there"

echo "== the seal of the archive"
if signed seal-key/pub.pem seal/tagmanifest.sig tagmanifest-sha256.txt; then pass "archive: its signature holds"
else fail "archive: its signature does not hold"; fi
[ "$(fingerprint seal-key/pub.pem)" = "$(value X-Seal-Key)" ] || fail "archive: its key is not the one of bag-info.txt"
registered seal-key/pub.pem archive
stamped seal/tagmanifest.sig.tsr seal/tagmanifest.sig archive

echo
if [ $failed -ne 0 ]; then echo "RESULT: something does not hold"; exit 1; fi
if [ $skipped -ne 0 ]; then echo "RESULT: nothing failed; some things could not be checked"; exit 2; fi
echo "RESULT: all holds. That the page showed the truth is not among what can be checked."
`.replaceAll('\\${', '${');
