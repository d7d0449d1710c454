package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.schemas.record.Article;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a format hands over. */
final class RecordedSink implements DocumentSink {

  final List<LoadedDocument> documents = new ArrayList<>();
  final List<String> duplicates = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();

  @Override
  public void document(LoadedDocument document) {
    documents.add(document);
  }

  @Override
  public void duplicate(String origin, String articleId, long position) {
    duplicates.add(articleId);
  }

  @Override
  public void skipped(String reason, long position) {
    skipped.add(reason);
  }

  List<Article> articles() {
    return documents.stream()
        .map(LoadedDocument::reading)
        .filter(Reading.Read.class::isInstance)
        .map(reading -> ((Reading.Read) reading).article())
        .toList();
  }

  /** Returns {@code ORIGIN REASON} of each refused document. */
  List<String> refused() {
    return documents.stream()
        .filter(document -> document.reading() instanceof Reading.Refused)
        .map(
            document ->
                document.origin() + " " + ((Reading.Refused) document.reading()).reason().code())
        .toList();
  }

  String message(int document) {
    return ((Reading.Refused) documents.get(document).reading()).message();
  }
}
