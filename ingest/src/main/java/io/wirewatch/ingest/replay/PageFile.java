package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.StableId;
import java.io.IOException;

/**
 * A file that holds the HTML of one page. Its address is the manifest's, else that of a {@code
 * urls.tsv} beside it, else what the page says of itself.
 */
final class PageFile implements FileFormat {

  private final ArticleExtractor extractor;
  private final FileTimes times;
  private final PageUrls urls = new PageUrls();

  PageFile(ArticleExtractor extractor, FileTimes times) {
    this.extractor = extractor;
    this.times = times;
  }

  @Override
  public void read(InputFile file, DocumentSink sink) throws IOException {
    FileHead head = FileHead.read(file.path(), ArticleExtractor.MAX_CHARS);
    sink.document(
        head.document(
            file.origin(), head.isCut() ? tooLarge(head.size()) : extract(file, head.bytes())));
  }

  private Reading extract(InputFile file, byte[] bytes) throws IOException {
    Manifest.Entry entry = file.entry();
    FileTimes.Retrieval retrieval = times.of(file);
    FeedFacts said =
        entry == null
            ? FeedFacts.NONE
            : new FeedFacts(null, null, null, entry.publisher(), entry.language());
    return extractor.extract(
        new WebPage(
            url(file, bytes),
            CharsetDetector.decode(bytes, null, Markup.HTML).text(),
            said,
            ExtractionHints.NONE,
            retrieval.at(),
            file.origin(),
            retrieval.notes()));
  }

  private String url(InputFile file, byte[] bytes) throws IOException {
    Manifest.Entry entry = file.entry();
    if (entry != null && entry.url() != null) {
      return entry.url();
    }
    String name = entry == null ? "sha-" + StableId.of(bytes) : entry.id();
    return urls.of(file.path()).orElse(WebPage.CAPTURE + name);
  }

  static Refused tooLarge(long bytes) {
    return new Refused(
        Refusal.TOO_LARGE,
        "the page has %d bytes; at most %d are read: leave it out if it is no article"
            .formatted(bytes, ArticleExtractor.MAX_CHARS));
  }
}
