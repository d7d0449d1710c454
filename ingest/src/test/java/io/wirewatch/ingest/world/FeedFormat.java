package io.wirewatch.ingest.world;

/** The formats that the world's feeds come in. */
enum FeedFormat {
  RSS("application/rss+xml", "rss.xml"),
  ATOM("application/atom+xml", "atom.xml"),
  RDF("application/rdf+xml", "index.rdf"),
  JSON("application/feed+json", "feed.json");

  private final String mediaType;
  private final String fileName;

  FeedFormat(String mediaType, String fileName) {
    this.mediaType = mediaType;
    this.fileName = fileName;
  }

  String mediaType() {
    return mediaType;
  }

  String fileName() {
    return fileName;
  }
}
