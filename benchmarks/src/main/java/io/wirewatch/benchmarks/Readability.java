package io.wirewatch.benchmarks;

import io.wirewatch.ingest.measure.SavedPage;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Readability4J, a port of Firefox's reader view. */
final class Readability implements Extractor {

  @Override
  public String name() {
    return "readability4j";
  }

  @Override
  public Extraction extract(SavedPage page) {
    Article article = new Readability4J(page.url(), page.html()).parse();
    @Nullable Element content = article.getArticleContent();
    return new Extraction(article.getTitle(), content == null ? "" : content.text());
  }
}
