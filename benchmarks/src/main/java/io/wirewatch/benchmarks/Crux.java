package io.wirewatch.benchmarks;

import com.chimbori.crux.articles.Article;
import com.chimbori.crux.articles.ArticleExtractor;
import io.wirewatch.ingest.measure.SavedPage;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Crux, the fork of Snacktory that Android apps use; the last version that extracts text. */
final class Crux implements Extractor {

  @Override
  public String name() {
    return "crux";
  }

  @Override
  public Extraction extract(SavedPage page) {
    Article article =
        ArticleExtractor.with(page.url(), page.html()).extractMetadata().extractContent().article();
    @Nullable Document content = article.document;
    return new Extraction(article.title, content == null ? "" : content.text());
  }
}
