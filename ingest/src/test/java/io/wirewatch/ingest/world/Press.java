package io.wirewatch.ingest.world;

import java.util.List;

/**
 * The sites of a world and what they publish.
 *
 * @param sites in order of their index
 */
record Press(WorldConfig config, List<Site> sites, Articles articles) {

  Press {
    sites = List.copyOf(sites);
  }

  static Press of(WorldConfig config) {
    List<Site> sites = Sites.draw(config);
    return new Press(config, sites, Articles.publish(config, sites));
  }

  /** Returns the site that published an article. */
  Site siteOf(int serial) {
    return sites.get(articles.site(serial));
  }

  /** Returns the text of an article; of a copy, that of its original. */
  Story story(int serial) {
    int text = articles.textOf(serial);
    return new Story(config.seed(), text, siteOf(text).lexicon());
  }
}
