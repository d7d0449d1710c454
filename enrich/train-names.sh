#!/bin/sh
# Makes the tagger's lexicon and its weights:
#   train-names.sh lexicon
#   train-names.sh names NEWS.bio MESSAGES.bio TEST.bio...
#   train-names.sh names --without=GROUP NEWS.bio MESSAGES.bio TEST.bio...
#
# NEWS and MESSAGES are files of token<TAB>tag, of the Groningen Meaning Bank (Voice of America,
# public domain, names as NLP4J finds them) and the training part of WNUT 2017 (CC BY 4.0). The
# scores on the TEST files are printed. With --without a group of features is left out (see
# Features.Group) and nothing is written. The lexicon takes some minutes and 6 GB of memory, the
# weights five minutes and 8 GB.
set -eu
what=$1
shift
cd "$(dirname "$0")/.."

mvn -B -ntp -q -Ptraining -pl enrich -am -DskipTests test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/names-training.classpath
classpath="enrich/target/test-classes:enrich/target/classes:$(cat enrich/target/names-training.classpath)"

case $what in
lexicon) java -Xmx6g -Xss256m -cp "$classpath" io.wirewatch.enrich.entity.LexiconBuilding ;;
names) java -Xmx8g -cp "$classpath" io.wirewatch.enrich.entity.NamesTraining "$@" ;;
*)
  echo "train-names.sh: say lexicon or names" >&2
  exit 2
  ;;
esac
