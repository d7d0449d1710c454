#!/bin/sh
# Fuzzes the article extractor with Jazzer: fuzz.sh [SECONDS]
#
# Starts from the seeds in the test resources and stops at the first page that breaks a property of
# ExtractorFuzz, hangs, or takes more memory than allowed. The page is written to
# target/fuzz/findings: give it a telling name, put it with the seeds, where a test reads it for
# ever, and mend what it broke. What was learned is kept in target/fuzz/corpus for the next run.
#
# Comparisons are not traced and no hooks are set: of a page, nearly every character is compared, and
# without them five times as many pages are tried.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-3600}

mvn -B -ntp -q -Pfuzz -pl ingest -am -DskipTests test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/fuzz.classpath

cd ingest
mkdir -p target/fuzz/corpus target/fuzz/findings
exec java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/fuzz.classpath)" \
  com.code_intelligence.jazzer.Jazzer \
  --target_class=io.wirewatch.ingest.extract.ExtractorFuzz \
  --instrumentation_includes='io.wirewatch.**:org.jsoup.**' --trace=cov --custom_hook_excludes='**' \
  --reproducer_path=target/fuzz/findings \
  -artifact_prefix=target/fuzz/findings/ \
  -dict=src/test/resources/io/wirewatch/ingest/extract/html.dict \
  -max_total_time="$seconds" -timeout=20 -max_len=8000 -rss_limit_mb=2048 \
  target/fuzz/corpus src/test/resources/io/wirewatch/ingest/extract/fuzz
