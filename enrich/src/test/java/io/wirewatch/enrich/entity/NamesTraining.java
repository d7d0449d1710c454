package io.wirewatch.enrich.entity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Trains the weights of the shipped tagger. A program, run by hand when the features, the lexicon
 * or the texts have changed: see docs/ENTITIES.md.
 */
public final class NamesTraining {

  private static final String VERSION = "names/1";
  private static final Path SENTENCES =
      Path.of("enrich/src/test/resources/io/wirewatch/enrich/entity/sentences");
  private static final Path SHIPPED =
      Path.of("enrich/src/main/resources/io/wirewatch/enrich/entity/names.bin");

  private static final int EPOCHS = 15;
  private static final double PENALTY = 30;
  private static final double RATE = 0.03;
  private static final long SEED = 1;
  private static final int SEEDS = 3;
  private static final int OWN_COPIES = 4;
  private static final double RECASED = 0.06;
  private static final int TWEETS_TOGETHER = 5;
  private static final int TOGETHER = 200;
  private static final String WITHOUT = "--without=";

  private NamesTraining() {}

  /**
   * Trains and writes the model.
   *
   * @param args the silver file of the Groningen Meaning Bank and the training file of WNUT 2017,
   *     both of {@code token<TAB>tag} lines, then files to report the scores on; {@code
   *     --without=GROUP} in front leaves out a group of features and writes nothing
   */
  public static void main(String... args) throws IOException {
    List<String> files = new ArrayList<>(List.of(args));
    Features.Group without = null;
    if (files.get(0).startsWith(WITHOUT)) {
      without = Features.Group.valueOf(files.remove(0).substring(WITHOUT.length()));
    }
    List<List<AnnotatedSentence>> documents = new ArrayList<>(TagFile.read(Path.of(files.get(0))));
    CompoundLabels labels = new CompoundLabels(documents);
    documents.addAll(TagFile.pieces(TagFile.read(Path.of(files.get(1))), TWEETS_TOGETHER));
    List<List<AnnotatedSentence>> own = MarkedSentences.readAll(SENTENCES);
    for (int i = 0; i < OWN_COPIES; i++) {
      documents.addAll(own);
    }
    documents.addAll(Recasing.some(documents, RECASED, SEED));
    Examples examples = new Examples(Lexicon.shipped(), labels, without);
    documents.forEach(examples::add);
    byte[] model = train(examples, EPOCHS, without == null ? SEEDS : 1);
    if (without == null) {
      Files.write(SHIPPED, model);
      System.out.println(SHIPPED + ": " + model.length + " bytes");
    }
    WordTagger tagger = new WordTagger(read(Lexicon.shipped(), model));
    for (String file : files.subList(2, files.size())) {
      List<List<AnnotatedSentence>> test = TagFile.pieces(TagFile.read(Path.of(file)), TOGETHER);
      System.out.println(Path.of(file).getFileName() + " " + NameScores.of(tagger, test));
    }
  }

  /** Returns a packed model of the examples: the mean of as many trainings as there are seeds. */
  static byte[] train(Examples examples, int epochs, int seeds) throws IOException {
    FieldTraining training = new FieldTraining(examples.all(), examples.ids().count());
    for (long seed = 1; seed <= seeds; seed++) {
      training.train(epochs, PENALTY, RATE, seed);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(
            new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION)))) {
      out.writeInt(TaggerModel.MAGIC);
      out.writeUTF(VERSION);
      ChainModel.write(training.rows(examples.ids()), training.transitions(), out);
    }
    return packed.toByteArray();
  }

  /** Returns a packed model ready for use. */
  static TaggerModel read(Lexicon lexicon, byte[] packed) throws IOException {
    try (DataInputStream in = TaggerModel.unpack(new ByteArrayInputStream(packed))) {
      return TaggerModel.read(lexicon, in);
    }
  }
}
