package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A web archive (WARC, ISO 28500), plain or compressed, read record by record. Pages are the
 * response records of status 200 that hold HTML; a page's name is {@code FILE@OFFSET}, its time of
 * retrieval the record's date. A payload that was read before is a duplicate. Where the archive is
 * damaged, what stands before is used and the rest refused, with its offset.
 */
final class WarcFile implements FileFormat {

  private static final int MAX_PAYLOAD_BYTES = ArticleExtractor.MAX_CHARS;

  /** Records of video are larger than this, but do not shrink when compressed. */
  private static final long FREE_RECORD_BYTES = 64L * 1024 * 1024;

  private static final int MAX_RECORD_RATIO = 200;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final ArticleExtractor extractor;
  private final ArchivedAnswerReader answers = new ArchivedAnswerReader(MAX_PAYLOAD_BYTES);
  private final PayloadDecoder decoder = new PayloadDecoder(MAX_PAYLOAD_BYTES);
  private final SeenPayloads seen;

  WarcFile(ArticleExtractor extractor, SeenPayloads seen) {
    this.extractor = extractor;
    this.seen = seen;
  }

  @Override
  public void read(InputFile file, DocumentSink sink) throws IOException {
    try (CountedChannel channel = new CountedChannel(Files.newByteChannel(file.path()))) {
      read(file, channel, sink);
    }
  }

  /** What the sink throws passes through; only what the archive causes is damage. */
  private void read(InputFile file, CountedChannel channel, DocumentSink sink) throws IOException {
    long offset = 0;
    WarcReader reader;
    try {
      reader = new WarcReader(channel);
    } catch (IOException | RuntimeException e) {
      sink.document(damaged(file, offset, channel, e));
      return;
    }
    try (reader) {
      while (true) {
        WarcRecord record;
        try {
          record = reader.next().orElse(null);
        } catch (IOException | RuntimeException e) {
          sink.document(damaged(file, offset, channel, e));
          return;
        }
        if (record == null) {
          return;
        }
        offset = reader.position();
        take(answers.read(record), file.origin() + "@" + offset, channel.count(), sink);
        try {
          drain(record, channel);
        } catch (IOException | RuntimeException e) {
          sink.document(damaged(file, offset, channel, e));
          return;
        }
      }
    }
  }

  private void take(
      @Nullable ArchivedAnswer answer, String origin, long position, DocumentSink sink) {
    if (answer instanceof ArchivedAnswer.Page page) {
      Optional<String> articleId = seen.articleId(page.digest());
      if (articleId.isPresent()) {
        sink.duplicate(origin, articleId.get(), position);
        return;
      }
      Reading reading = extract(page, origin);
      if (reading instanceof Read read) {
        seen.add(page.digest(), read.article().getId());
      }
      ByteBuffer bytes = ByteBuffer.wrap(page.body().bytes());
      sink.document(new LoadedDocument(origin, bytes, page.body().size(), reading, position));
    } else if (answer instanceof ArchivedAnswer.Unusable unusable) {
      Refused refused = new Refused(unusable.reason(), unusable.message());
      sink.document(new LoadedDocument(origin, ByteBuffer.allocate(0), -1, refused, position));
    } else if (answer instanceof ArchivedAnswer.Other other) {
      sink.skipped(other.reason(), position);
    }
  }

  private Reading extract(ArchivedAnswer.Page page, String origin) {
    byte[] html;
    try {
      html = decoder.decode(page.body().bytes(), page.encoding());
    } catch (IOException e) {
      return new Refused(
          Refusal.UNREADABLE,
          "its content cannot be decoded (" + e.getMessage() + "): fetch the page again");
    }
    return extractor.extract(
        new WebPage(
            page.url(),
            CharsetDetector.decode(html, page.contentType(), Markup.HTML).text(),
            FeedFacts.NONE,
            ExtractionHints.NONE,
            page.at().truncatedTo(ChronoUnit.MILLIS),
            origin,
            List.of()));
  }

  /** Reads over what is left of a record, as long as it does not grow out of nothing. */
  private static void drain(WarcRecord record, CountedChannel channel) throws IOException {
    MessageBody body = record.body();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    long from = channel.count();
    long drained = 0;
    int read = body.read(buffer);
    while (read >= 0) {
      drained += read;
      long compressed = channel.count() - from + BUFFER_BYTES;
      if (drained > FREE_RECORD_BYTES && drained > MAX_RECORD_RATIO * compressed) {
        throw new IOException(
            "a record grows to more than " + MAX_RECORD_RATIO + " times its size");
      }
      buffer.clear();
      read = body.read(buffer);
    }
  }

  private static LoadedDocument damaged(
      InputFile file, long offset, CountedChannel channel, Exception cause) {
    return new LoadedDocument(
        file.origin() + "@" + channel.count(),
        ByteBuffer.allocate(0),
        -1,
        new Refused(
            Refusal.UNREADABLE,
            "the archive is damaged after the record at byte %d (%s): what stands before was replayed; get the rest from a whole copy"
                .formatted(offset, cause.getMessage())),
        channel.count());
  }
}
