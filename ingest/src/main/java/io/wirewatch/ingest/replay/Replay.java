package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.url.CanonicalUrl;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
   * Documents are sent while they are read: an archive of any size takes no more memory than a
   * page.
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
    List<InputFile> files = Corpus.files(paths);
    DocumentLoader loader = new DocumentLoader(CanonicalUrl::of, clock, new SeenPayloads());
    ReplayTally tally = new ReplayTally();
    ReplayProgress told = new ReplayProgress(files, progress);
    failure.set(null);
    try {
      for (InputFile file : files) {
        loader.load(file, new Sender(open, tally, told));
        told.fileDone(file);
      }
      open.flush();
    } catch (KafkaException e) {
      throw failed(e);
    }
    stopIfFailed();
    problem = null;
    ReplayReport report = tally.report();
    LOG.info(
        "replayed {} files: {} articles, {} refused, {} duplicates, skipped {}",
        files.size(),
        report.counts().sent(),
        report.counts().refused(),
        report.counts().duplicates(),
        report.counts().skipped());
    return report;
  }

  /** Sends documents off as they are read. */
  private final class Sender implements DocumentSink {

    private final Producer<String, byte[]> open;
    private final ReplayTally tally;
    private final ReplayProgress told;

    Sender(Producer<String, byte[]> open, ReplayTally tally, ReplayProgress told) {
      this.open = open;
      this.tally = tally;
      this.told = told;
    }

    @Override
    public void document(LoadedDocument document) {
      tally.add(send(open, document));
      stopIfFailed();
      told.document(tally.documents(), document.position(), document.origin());
    }

    @Override
    public void duplicate(String origin, String articleId, long position) {
      tally.add(new Outcome.Duplicate(origin, articleId));
      told.document(tally.documents(), position, origin);
    }

    @Override
    public void skipped(String reason, long position) {
      tally.skip(reason);
    }
  }

  private Outcome send(Producer<String, byte[]> open, LoadedDocument document) {
    if (document.reading() instanceof Reading.Read read) {
      Article article = read.article();
      byte[] value = articles.encode(article);
      if (value.length <= MAX_VALUE_BYTES) {
        send(open, Topic.ARTICLES, article.getId(), value);
        return new Outcome.Sent(document.origin(), article.getId(), article.getTitle());
      }
      return refuse(
          open,
          document,
          Refusal.TOO_LARGE,
          "the article takes %d bytes as a record, at most %d fit: split the document"
              .formatted(value.length, MAX_VALUE_BYTES));
    }
    Reading.Refused refused = (Reading.Refused) document.reading();
    return refuse(open, document, refused.reason(), refused.message());
  }

  private Outcome refuse(
      Producer<String, byte[]> open, LoadedDocument document, Refusal reason, String message) {
    LOG.warn("refused {}: {}: {}", document.origin(), reason.code(), message);
    int kept = Math.min(document.bytes().limit(), DEAD_LETTER_BYTES);
    DeadLetter letter =
        DeadLetter.newBuilder()
            .setStage(STAGE)
            .setOrigin(document.origin())
            .setReason(reason.code())
            .setMessage(message)
            .setBytes(document.bytes().slice(0, kept))
            .setSize(document.size())
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
