#!/bin/sh
# Makes the topic model and the table of common words:
#   train-topics.sh NEWS.bio MESSAGES.bio DEFINITIONS.json [hold-out] [no-SOURCE]...
#
# NEWS and MESSAGES are files of token<TAB>tag, of the Groningen Meaning Bank (Voice of America,
# public domain) and the training part of WNUT 2017 (CC BY 4.0); DEFINITIONS is the IPTC's table of
# Media Topics (CC BY 4.0). The examples and terms are among the test resources. The result does not
# depend on the machine; it takes about ten minutes the first time, two from then on, for sentence
# vectors are kept in target/topic-vectors.
#
# With hold-out every third example is left out and the model goes to target/, with the examples
# left out beside it, for TopicEvaluation; nothing in the sources changes.
set -eu
news=$(realpath "$1")
messages=$(realpath "$2")
definitions=$(realpath "$3")
shift 3
cd "$(dirname "$0")/.."

mvn -B -ntp -q -Ptraining -pl enrich -am -DskipTests test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/topic-training.classpath

cd enrich
resources=src/main/resources/io/wirewatch/enrich/topic
model=$resources/topics.model
case " $* " in *" hold-out "*) model=target/topics.model ;; esac

train() {
  java -Xmx3g -cp "target/test-classes:target/classes:$(cat target/topic-training.classpath)" \
    io.wirewatch.enrich.topic."$@"
}
if [ "$model" = "$resources/topics.model" ]; then
  train WordRanksTraining "$news" $resources/word-ranks.txt
fi
train TopicTraining "$news" "$messages" "$definitions" target/topic-vectors "$model" "$@"
