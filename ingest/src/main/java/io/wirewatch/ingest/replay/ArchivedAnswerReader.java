package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.fetch.Body;
import io.wirewatch.ingest.replay.ArchivedAnswer.Other;
import io.wirewatch.ingest.replay.ArchivedAnswer.Page;
import io.wirewatch.ingest.replay.ArchivedAnswer.Unusable;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Reads one record of a web archive, never more of its payload than an article can have. */
final class ArchivedAnswerReader {

  private static final int OK = 200;

  private final int maxPayloadBytes;

  ArchivedAnswerReader(int maxPayloadBytes) {
    this.maxPayloadBytes = maxPayloadBytes;
  }

  /** Returns what the record holds; null when it is about the archive itself, or a request. */
  @Nullable ArchivedAnswer read(WarcRecord record) {
    if (record instanceof WarcRevisit) {
      return new Other("revisit");
    }
    if (!(record instanceof WarcResponse response)) {
      return record.type().equals("resource") ? new Other("resource") : null;
    }
    try {
      return read(response);
    } catch (IOException | RuntimeException e) {
      return new Unusable(
          Refusal.UNREADABLE, "the record is damaged (" + e.getMessage() + "): fetch it again");
    }
  }

  private ArchivedAnswer read(WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    if (http.status() != OK) {
      return new Other("status-" + http.status());
    }
    String contentType = http.headers().first("Content-Type").orElse(null);
    String kind =
        contentType != null
            ? contentType
            : response.headers().first("WARC-Identified-Payload-Type").orElse("");
    if (!isHtml(kind)) {
      return new Other("content-type");
    }
    if (response.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      return new Unusable(
          Refusal.UNREADABLE, "the crawler cut the page off: a part of a page is no article");
    }
    byte[] payload = http.body().stream().readNBytes(maxPayloadBytes + 1);
    if (payload.length > maxPayloadBytes) {
      return new Unusable(
          Refusal.TOO_LARGE,
          "the page has more than %d bytes: leave it out if it is no article"
              .formatted(maxPayloadBytes));
    }
    return new Page(
        response.target(),
        response.date(),
        contentType,
        http.headers().first("Content-Encoding").orElse(""),
        new Body(payload),
        response.payloadDigest().map(WarcDigest::toString).orElseGet(() -> sha1(payload)));
  }

  private static boolean isHtml(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  /** Returns the digest in the form that archives write it in. */
  private static String sha1(byte[] payload) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(payload);
      return new WarcDigest(digest).prefixedBase32();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
