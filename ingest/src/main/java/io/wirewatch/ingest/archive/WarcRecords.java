package io.wirewatch.ingest.archive;

import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders;
import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders.Field;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Answers as compressed WARC records, each a gzip member of its own. */
final class WarcRecords {

  /** Headers that describe the bytes on the wire, which are not the ones that are kept. */
  private static final Set<String> OF_THE_WIRE =
      Set.of(
          "content-encoding",
          "content-length",
          "transfer-encoding",
          "connection",
          "keep-alive",
          "trailer",
          "upgrade");

  private static final String NOTE =
      "Payloads are stored decoded: Content-Encoding and Transfer-Encoding are left out and"
          + " Content-Length is that of the decoded payload.";

  private final Supplier<UUID> ids;

  /**
   * @param ids gives each record its id
   */
  WarcRecords(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /** Returns the record that opens a file. */
  byte[] info(String fileName, Instant at) throws IOException {
    return compressed(
        new Warcinfo.Builder()
            .recordId(ids.get())
            .version(MessageVersion.WARC_1_1)
            .date(at)
            .filename(fileName)
            .fields(
                Map.of(
                    "software", List.of("Wirewatch"),
                    "format", List.of("WARC File Format 1.1"),
                    "description", List.of(NOTE)))
            .build());
  }

  /** Returns the record of an answer. */
  byte[] response(String url, Instant at, Fetched answer) throws IOException {
    byte[] payload = answer.body().bytes();
    ByteArrayOutputStream block = new ByteArrayOutputStream(payload.length + 1024);
    block.writeBytes(header(answer.headers(), payload.length));
    block.writeBytes(payload);
    return compressed(
        new WarcResponse.Builder(url)
            .recordId(ids.get())
            .version(MessageVersion.WARC_1_1)
            .date(at)
            .payloadDigest(sha1(payload))
            .body(MediaType.HTTP_RESPONSE, block.toByteArray())
            .build());
  }

  private static byte[] header(AnswerHeaders headers, int length) {
    StringBuilder header = new StringBuilder(512);
    header.append("HTTP/1.1 ").append(headers.status()).append(' ').append("\r\n");
    for (Field field : headers.fields()) {
      if (!OF_THE_WIRE.contains(field.name().toLowerCase(Locale.ROOT))) {
        line(header, field.name(), field.value());
      }
    }
    line(header, "Content-Length", Integer.toString(length));
    return header.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A line break in a value would end the header early. */
  private static void line(StringBuilder header, String name, String value) {
    header.append(name).append(": ").append(value.replaceAll("[\r\n]+", " ")).append("\r\n");
  }

  private static WarcDigest sha1(byte[] payload) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(payload);
      return new WarcDigest(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static byte[] compressed(WarcRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return bytes.toByteArray();
  }
}
