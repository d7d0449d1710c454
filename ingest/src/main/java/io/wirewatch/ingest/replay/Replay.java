package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.capture.Reading;
import io.wirewatch.ingest.capture.Refusal;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends documents from files to Kafka: articles to {@link Topic#ARTICLES}, what cannot be read to
 * {@link Topic#DEAD_LETTERS}. Running the same documents again sends the same articles under the
 * same ids. One run at a time; {@link #problem} may be asked from any thread.
 */
public final class Replay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private static final String STAGE = "ingest";
  private static final int DEAD_LETTER_BYTES = 512 * 1024;

  /** Room for a record's key and framing. */
  private static final int MAX_VALUE_BYTES = Topic.MAX_RECORD_BYTES - 4 * 1024;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final IngestConfig config;
  private final InstantSource clock;
  private final Supplier<Producer<String, byte[]>> opener;
  private final DocumentLoader loader;
  private final RecordCodec<Article> articles = RecordCodec.of(Article.class);
  private final RecordCodec<DeadLetter> deadLetters = RecordCodec.of(DeadLetter.class);
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private volatile @Nullable Producer<String, byte[]> producer;
  private volatile @Nullable String problem;

  /**
   * @param clock time of dead letters; never of articles
   */
  public Replay(IngestConfig config, InstantSource clock) {
    this(config, clock, () -> ReplayProducer.open(config));
  }

  Replay(IngestConfig config, InstantSource clock, Supplier<Producer<String, byte[]>> opener) {
    this.config = config;
    this.clock = clock;
    this.opener = opener;
    this.loader = new DocumentLoader(clock);
  }

  /**
   * Opens the connection. Does nothing if it is open.
   *
   * @throws ReplayFailedException if the configuration is one that Kafka's client does not take
   */
  public void start() {
    if (producer != null) {
      return;
    }
    try {
      producer = opener.get();
    } catch (KafkaException e) {
      throw failed(e);
    }
  }

  /** Returns why the last run failed, in a sentence; empty if it did not. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /**
   * Sends every document at the paths and waits until Kafka has acknowledged each of them.
   *
   * @param paths files, folders and corpora
   * @param progress told after each document, on the calling thread
   * @throws MissingPathException if there is nothing at a path; nothing was sent
   * @throws InvalidManifestException if a manifest is broken; nothing was sent
   * @throws ReplayFailedException if Kafka does not acknowledge a document
   */
  public ReplayReport run(List<Path> paths, Consumer<Progress> progress) {
    Producer<String, byte[]> open = producer;
    if (open == null) {
      throw new IllegalStateException("start() comes before run()");
    }
    List<Document> documents = Corpus.documents(paths);
    List<Outcome> outcomes = new ArrayList<>(documents.size());
    failure.set(null);
    try {
      for (Document document : documents) {
        outcomes.add(send(open, document));
        stopIfFailed();
        progress.accept(new Progress(outcomes.size(), documents.size(), document.origin()));
      }
      open.flush();
    } catch (KafkaException e) {
      throw failed(e);
    }
    stopIfFailed();
    problem = null;
    ReplayReport report = new ReplayReport(outcomes);
    LOG.info(
        "replayed {} documents: {} articles, {} refused",
        outcomes.size(),
        report.sent().size(),
        report.refused().size());
    return report;
  }

  private Outcome send(Producer<String, byte[]> open, Document document) {
    LoadedDocument loaded = loader.load(document);
    if (loaded.reading() instanceof Reading.Read read) {
      Article article = read.article();
      byte[] value = articles.encode(article);
      if (value.length <= MAX_VALUE_BYTES) {
        send(open, Topic.ARTICLES, article.getId(), value);
        return new Outcome.Sent(document.origin(), article.getId(), article.getTitle());
      }
      return refuse(
          open,
          document,
          loaded,
          Refusal.TOO_LARGE,
          "the article takes %d bytes as a record, at most %d fit: split the document"
              .formatted(value.length, MAX_VALUE_BYTES));
    }
    Reading.Refused refused = (Reading.Refused) loaded.reading();
    return refuse(open, document, loaded, refused.reason(), refused.message());
  }

  private Outcome refuse(
      Producer<String, byte[]> open,
      Document document,
      LoadedDocument loaded,
      Refusal reason,
      String message) {
    LOG.warn("refused {}: {}: {}", document.origin(), reason.code(), message);
    int kept = Math.min(loaded.bytes().limit(), DEAD_LETTER_BYTES);
    DeadLetter letter =
        DeadLetter.newBuilder()
            .setStage(STAGE)
            .setOrigin(document.origin())
            .setReason(reason.code())
            .setMessage(message)
            .setBytes(loaded.bytes().slice(0, kept))
            .setSize(loaded.size())
            .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .build();
    send(open, Topic.DEAD_LETTERS, document.origin(), deadLetters.encode(letter));
    return new Outcome.Refused(document.origin(), reason.code(), message);
  }

  /** Every record of a run is acknowledged once {@code flush} has returned without a failure. */
  private void send(Producer<String, byte[]> open, Topic topic, String key, byte[] value) {
    var unused =
        open.send(
            new ProducerRecord<>(config.namespace().topic(topic), key, value),
            (metadata, exception) -> {
              if (exception != null) {
                failure.compareAndSet(null, exception);
              }
            });
  }

  private void stopIfFailed() {
    Exception first = failure.get();
    if (first != null) {
      throw failed(first);
    }
  }

  private ReplayFailedException failed(Exception cause) {
    String sentence =
        cause instanceof InterruptException
            ? "the replay was interrupted before Kafka had acknowledged all of it: run it again"
            : "Kafka at %s did not take the documents (%s): check that it is running and that the address is right, then run it again"
                .formatted(config.bootstrap(), reason(cause));
    problem = sentence;
    return new ReplayFailedException(sentence, cause);
  }

  private static String reason(Exception exception) {
    Throwable root = exception.getCause() instanceof KafkaException cause ? cause : exception;
    return String.valueOf(root.getMessage());
  }

  /** Closes the connection. What was not acknowledged after a few seconds is given up. */
  @Override
  public void close() {
    Producer<String, byte[]> open = producer;
    producer = null;
    if (open != null) {
      open.close(CLOSE_TIMEOUT);
    }
  }
}
