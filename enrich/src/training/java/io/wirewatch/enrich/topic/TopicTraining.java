package io.wirewatch.enrich.topic;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the topic model. A classifier on sentence vectors learns the labelled texts; it labels
 * words, news and messages that nobody labelled; a linear model of words learns from all of it.
 *
 * <pre>{@code
 * TopicTraining NEWS.bio MESSAGES.bio DEFINITIONS.json VECTORS MODEL [hold-out] [no-SOURCE]...
 * }</pre>
 *
 * <p>With {@code hold-out} every third example is kept out and written to {@code
 * MODEL.held-out.tsv}, for {@code TopicEvaluation}. A source is one of terms, definitions, news,
 * messages, words, pairs. The same input makes the same model, to the byte.
 */
final class TopicTraining {

  private static final int SEED = 20_261_122;
  private static final int DIMENSIONS = 48;
  private static final int ROUNDS = 12;
  private static final float RATE = 0.05f;

  private final Concepts concepts = Concepts.shipped();
  private final TrainingTexts texts;
  private final VectorCache vectors;
  private final List<String> options;
  private final Balance balance;
  private final Lexicon lexicon = new Lexicon();

  private TopicTraining(TrainingTexts texts, VectorCache vectors, List<String> options) {
    this.texts = texts;
    this.vectors = vectors;
    this.options = options;
    balance = new Balance(concepts, texts.examples);
  }

  public static void main(String[] args) throws IOException, OrtException {
    TrainingFiles files =
        new TrainingFiles(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    Path model = Path.of(args[4]);
    List<String> options = List.of(args).subList(5, args.length);
    TrainingTexts texts =
        new TrainingTexts(files, Concepts.shipped(), options.contains("hold-out"));
    try (VectorCache vectors = new VectorCache(files.vectors());
        OutputStream out = Files.newOutputStream(model)) {
      new TopicTraining(texts, vectors, options).run(out);
    }
    if (!texts.heldOut.isEmpty()) {
      Files.write(
          Path.of(model + ".held-out.tsv"),
          texts.heldOut.stream().map(text -> text.label() + "\t" + text.text()).toList());
    }
    System.out.printf("%,d bytes%n", Files.size(model));
  }

  private void run(OutputStream out) throws IOException, OrtException {
    Teacher teacher = teach();
    buildLexicon();
    Samples samples = new Samples(concepts, lexicon, teacher, vectors, new Random(SEED));
    samples.addExamples(texts.examples, balance);
    if (uses("pairs")) {
      samples.addPairs(texts.examples, balance);
    }
    if (uses("terms")) {
      samples.addTerms(texts.terms);
    }
    if (uses("definitions")) {
      samples.addTerms(texts.definitions);
    }
    if (uses("words")) {
      samples.addWords(texts.words);
    }
    if (uses("news")) {
      samples.addUnlabelled(texts.news);
    }
    if (uses("messages")) {
      samples.addUnlabelled(texts.messages);
    }
    Student student = new Student(concepts, lexicon.size(), DIMENSIONS);
    new Start(concepts, lexicon, teacher, vectors).set(student, texts.words, new Random(SEED));
    student.fit(samples.all(), ROUNDS, RATE, new Random(SEED));
    ModelFile.write(out, settings(samples.all().size()), concepts, lexicon, student);
  }

  private boolean uses(String source) {
    return !options.contains("no-" + source);
  }

  private Teacher teach() throws IOException, OrtException {
    List<SoftmaxRegression.Sample> samples = new ArrayList<>();
    for (LabelledText example : texts.examples) {
      addTo(samples, List.of(example), balance.weight(example));
    }
    addTo(samples, texts.terms, 0.4f);
    addTo(samples, texts.definitions, 0.3f);
    return new Teacher(concepts, samples);
  }

  private void addTo(
      List<SoftmaxRegression.Sample> samples, List<LabelledText> labelled, float weight)
      throws IOException, OrtException {
    for (LabelledText text : labelled) {
      int number = Outputs.number(concepts, text.label());
      samples.add(new SoftmaxRegression.Sample(vectors.of(text.text()), number, weight));
    }
  }

  private void buildLexicon() {
    List<String> labelled = new ArrayList<>();
    texts.examples.forEach(text -> labelled.add(text.text()));
    texts.terms.forEach(text -> labelled.add(text.text()));
    lexicon.count(texts.news);
    lexicon.count(texts.messages);
    lexicon.count(labelled);
    lexicon.addCommon(texts.words, 0);
    lexicon.addCommon(texts.terms.stream().map(LabelledText::text).toList(), 0);
    lexicon.addCommon(labelled, 2);
    lexicon.addCommon(texts.news, 12);
    lexicon.close();
  }

  private String settings(int samples) {
    return String.format(
        Locale.ROOT,
        "%d features, %d dimensions, %d samples (%d examples, %d terms), %d rounds at %.3f, seed"
            + " %d",
        lexicon.size(),
        DIMENSIONS,
        samples,
        texts.examples.size(),
        texts.terms.size(),
        ROUNDS,
        RATE,
        SEED);
  }
}
