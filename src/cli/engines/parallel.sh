#!/bin/sh
# Judges an export in Bulk Data layout with GNU parallel: one process for each core, on buckets of patients.
#
#   sh parallel.sh EXPORT WORK PROGRAMS [options of judge.mjs, such as --policy and --time-zone] > findings.ndjson
#
# Needs Node 22 as `node`. EXPORT: folder of NDJSON files. WORK: empty folder with room for the export; it is left for a
# look. PROGRAMS: folder of judge.mjs and lines.mjs. NEEDLEPOINT_JOBS: processes at once (default: cores); NEEDLEPOINT_BUCKETS (default: 64);
# NEEDLEPOINT_READ_AT: instant of the export (default: now).
# Exit code: 0 all was read; 2 some lines could not be read, or a report was stopped, each is named; 70 it failed, or there was no file, and it printed nothing.
set -eu
export LC_ALL=C
export_folder=$1
work=$2
programs=$(cd "$3" && pwd)
shift 3
jobs=${NEEDLEPOINT_JOBS:-100%}
buckets=${NEEDLEPOINT_BUCKETS:-64}
read_at=${NEEDLEPOINT_READ_AT:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}
tab=$(printf '\t')

# Whatever ends it before its last line is a failure, also a tool that ends with 1 or 2.
finished=
trap '[ -n "$finished" ] || exit 70' EXIT
failed() {
  echo "$1: failed, nothing is printed" >&2
  exit 70
}

# An older one fails in the midst of the work, without saying that this is why.
node -e 'process.exit(parseInt(process.versions.node) < 22 ? 1 : 0)' || failed 'no Node 22 or later is on the PATH'
# Lines of another run among these would be judged with them.
[ -z "$(ls -A "$work" 2>/dev/null)" ] || failed 'the work folder is not empty'
mkdir -p "$work/parts" "$work/judged"
find "$export_folder" -type f ! -name '.*' \( -name '*.ndjson' -o -name '*.ndjson.gz' \) | sort > "$work/files"
[ -s "$work/files" ] || failed "$export_folder: no NDJSON files"
parallel -q --will-cite --halt soon,fail=1 -j "$jobs" node "$programs/lines.mjs" --buckets "$buckets" \
  --out "$work/parts/{#}" {} :::: "$work/files" || failed 'reading the lines'

parts=$(cd "$work/parts" && ls | sort -n)
# One patient's record that another one refers to goes with both.
find "$work/parts" -name keys -exec cat {} + | sort -u > "$work/keys"
find "$work/parts" -name needs -exec cat {} + | sort -u > "$work/needs"
join -t "$tab" "$work/keys" "$work/needs" | awk -F '\t' '$2 != "" && $2 != $3 { print $1 "\t" $3 }' > "$work/foreign"
: > "$work/foreign-lines"
if [ -s "$work/foreign" ]; then
  parallel -q --will-cite --halt soon,fail=1 -k -j "$jobs" node "$programs/lines.mjs" --foreign "$work/foreign" {} \
    :::: "$work/files" > "$work/foreign-lines" || failed 'reading the lines again'
fi
# One id under two patients: which of them it is of cannot be told here, so nobody's record of that type is whole.
mkdir -p "$work/parts/twice"
cut -f 1 "$work/keys" | uniq -d | awk -F / '
  BEGIN { printf "{\"types\":[],\"fhirVersion\":null,\"faults\":[" }
  { printf("%s{\"where\":\"%s\",\"why\":{\"code\":\"conflicting-versions\",\"detail\":\"%s\"},\"type\":\"%s\",\"key\":\"%s\",\"patient\":null}", (NR > 1 ? "," : ""), $0, $0, $1, $0) }
  END { print "]}" }' > "$work/parts/twice/head.json"
# shellcheck disable=SC2086
node "$programs/lines.mjs" --head "$work/parts" --input "$export_folder" --read-at "$read_at" $parts twice \
  > "$work/head.json" || failed 'the head'
find "$work/parts" -name shared | sort | while read -r file; do cat "$file"; done > "$work/shared"

cat > "$work/judge.sh" <<'JUDGE'
set -eu
bucket=$1
shift
find "$WORK/parts" -name "bucket-$bucket" | sort | while read -r file; do cat "$file"; done > "$WORK/judged/$bucket.in"
cut -f 1 "$WORK/judged/$bucket.in" | sort -u > "$WORK/judged/$bucket.patients"
awk -F '\t' 'NR == FNR { own[$1] = 1; next } $1 in own' "$WORK/judged/$bucket.patients" "$WORK/foreign-lines" >> "$WORK/judged/$bucket.in"
sort -s -t "$(printf '\t')" -k 1,1 "$WORK/judged/$bucket.in" > "$WORK/judged/$bucket.sorted"
rm "$WORK/judged/$bucket.in"
node "$PROGRAMS/judge.mjs" --head "$WORK/head.json" --shared "$WORK/shared" "$@" \
  < "$WORK/judged/$bucket.sorted" > "$WORK/judged/$bucket.findings" && code=0 || code=$?
rm "$WORK/judged/$bucket.sorted"
# Lines that could not be read are named and fail nothing.
if [ "$code" -eq 2 ]; then : > "$WORK/judged/$bucket.broken"; code=0; fi
exit "$code"
JUDGE
export WORK="$work" PROGRAMS="$programs"
last=$((buckets - 1))
seq 0 "$last" | xargs printf '%03d\n' |
  parallel -q --will-cite --halt soon,fail=1 -j "$jobs" sh "$work/judge.sh" {} "$@" || failed 'judging'

cat "$work"/judged/*.findings
finished=yes
[ -z "$(find "$work/judged" -name '*.broken')" ] || exit 2
