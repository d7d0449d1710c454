package io.wirewatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The training program on a part of the sentences written for it, against another part. */
class NamesTrainingTest {

  private static final Path SENTENCES =
      Path.of("src/test/resources/io/wirewatch/enrich/entity/sentences");
  private static final int PARTS = 8;

  @Test
  void learnsToFindNamesInSentencesThatItHasNotSeen() throws Exception {
    List<List<AnnotatedSentence>> training = new ArrayList<>();
    List<List<AnnotatedSentence>> unseen = new ArrayList<>();
    int number = 0;
    for (List<AnnotatedSentence> document : MarkedSentences.readAll(SENTENCES)) {
      (number++ % PARTS == 0 ? unseen : training).add(document);
    }
    Lexicon lexicon = TaggerModel.shipped().lexicon();
    Examples examples = new Examples(lexicon, new CompoundLabels(training), null);
    training.subList(0, training.size() / 3).forEach(examples::add);

    TaggerModel model = NamesTraining.read(lexicon, NamesTraining.train(examples, 3, 1));

    assertThat(NameScores.of(new WordTagger(model), unseen).f1()).isGreaterThan(0.75);
  }

  @Test
  void readsNamesFromBrackets() {
    AnnotatedSentence sentence =
        MarkedSentences.parse(List.of("# a comment", "Mr. [PER Li]'s [ORG Foo & Co.] won."))
            .get(0)
            .get(0);

    assertThat(sentence.words()).containsExactly("Mr.", "Li", "'s", "Foo", "&", "Co.", "won", ".");
    assertThat(sentence.names())
        .containsExactly(new NameSpan(1, 2, NameClass.PER), new NameSpan(3, 6, NameClass.ORG));
  }
}
