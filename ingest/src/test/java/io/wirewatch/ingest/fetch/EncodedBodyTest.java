package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.FetchLimits.Overflow;
import io.wirewatch.ingest.fetch.FetchResult.Failed;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.FetchResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class EncodedBodyTest {

  private static final byte[] PAGE =
      ("<html><head><title>Ferry resumes</title></head><body><p>"
              + "The ferry to the island sails again on Monday. ".repeat(20)
              + "</p></body></html>\n")
          .getBytes(StandardCharsets.UTF_8);

  /** {@link #PAGE} by the reference encoder, quality 11. */
  private static final byte[] BROTLI_PAGE =
      Base64.getDecoder()
          .decode(
              "G/YDAI3TJbT3VSwot6V6IZmaJQycKIiTvWWt4GNERScHrN/XJY7sy1sUqeQ2Nj1PXVErjBRBo3oIQcszi/iPo72B"
                  + "aQj48+VMUv14sKQj20dcIv1u9rjDqkHl9FjaTgI=");

  /** 256 MiB of zeros by the reference encoder, window of 16 MiB: 203 bytes. */
  private static final byte[] BROTLI_BOMB =
      Base64.getDecoder()
          .decode(
              "z///fwAkAOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/P//9/ABIAcVgAuvf//P//B0ACIA4LQPf+n/"
                  + "///wBIAMRhAeje//P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//+f//D4AEQBwWgO79"
                  + "P////wGQAIjDAtC9//+f//8/ABIAcVgAuvf//P//B0ACIA4LQPf+n////wBIAMRhAeje//P//x8ACYA4LA"
                  + "Dd+3/+//8DIAEQhwWge/8=");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZip",
        "x-gzip",
        "deflate",
        "raw",
        "br",
        "identity",
        "none",
        "gzip, identity",
        "gzip, gzip",
        "gzip,br",
        "br, deflate",
        "deflate,raw"
      })
  void decodes(String encodings) {
    byte[] encoded = encoded(PAGE, encodings);
    String header = "Content-Encoding: " + encodings.replace("raw", "deflate") + "\r\n";
    try (HostileServer server = HostileServer.start(peer -> peer.page(header, encoded));
        HttpFetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Fetched.class, page -> assertThat(page.body().bytes()).isEqualTo(PAGE));
      assertThat(fetcher.metrics().wireBytes()).isEqualTo(encoded.length);
      assertThat(fetcher.metrics().bodyBytes()).isEqualTo(PAGE.length);
    }
  }

  @Test
  void readsSeveralGzipMembersAsOne() {
    byte[] twice = concatenated(encoded(PAGE, "gzip"), encoded(PAGE, "gzip"));
    assertThat(fetch(FetchKind.PAGE, "Content-Encoding: gzip\r\n", twice))
        .isInstanceOfSatisfying(
            Fetched.class,
            page -> assertThat(page.body().bytes()).isEqualTo(concatenated(PAGE, PAGE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br"})
  void readsAnEmptyBodyWhateverItsLabel(String encoding) {
    assertThat(fetch(FetchKind.PAGE, "Content-Encoding: " + encoding + "\r\n", new byte[0]))
        .isInstanceOfSatisfying(Fetched.class, page -> assertThat(page.body().size()).isZero());
  }

  @Test
  void unpacksASitemapThatIsAGzipFile() {
    assertThat(fetch(FetchKind.FEED, "", encoded(PAGE, "gzip")))
        .isInstanceOfSatisfying(
            Fetched.class, sitemap -> assertThat(sitemap.body().bytes()).isEqualTo(PAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw", "br", "gzip, br", "br, gzip"})
  void takesNoPartOfAnEncodedPage(String encodings) {
    byte[] encoded = encoded(PAGE, encodings);
    String header = "Content-Encoding: " + encodings.replace("raw", "deflate") + "\r\n";
    for (int length : new int[] {1, encoded.length / 2, encoded.length - 5}) {
      assertThat(fetch(FetchKind.PAGE, header, Arrays.copyOf(encoded, length)))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.reason()).isEqualTo("cut-off"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void failsOnABrokenEncoding(String encoding) {
    byte[] broken = encoded(PAGE, encoding);
    broken[broken.length / 2] ^= 0x55;
    assertThat(fetch(FetchKind.PAGE, "Content-Encoding: " + encoding + "\r\n", broken))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).isEqualTo("encoding"));
  }

  @Test
  void failsOnBrokenBrotli() {
    byte[] noise = new byte[64 << 10];
    new Random(7).nextBytes(noise);
    assertThat(fetch(FetchKind.PAGE, "Content-Encoding: br\r\n", noise))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).isEqualTo("encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void failsOnAPageThatIsNotEncodedAsItSays(String encoding) {
    assertThat(fetch(FetchKind.PAGE, "Content-Encoding: " + encoding + "\r\n", PAGE))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).isEqualTo("encoding"));
  }

  @Test
  void failsOnAnEncodingThatWasNotAskedFor() {
    assertThat(fetch(FetchKind.PAGE, "Content-Encoding: zstd\r\n", PAGE))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo("encoding");
              assertThat(failed.message()).contains("zstd");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip, gzip, gzip\r\n",
        "Content-Encoding: gzip\r\nContent-Encoding: br\r\nContent-Encoding: deflate\r\n"
      })
  void refusesMoreThanTwoEncodings(String header) {
    assertThat(fetch(FetchKind.PAGE, header, encoded(PAGE, "gzip, gzip, gzip")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo("encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw", "br", "gzip, gzip", "gzip, raw"})
  void refusesABombByItsRatio(String encodings) {
    byte[] packed = encodings.equals("br") ? BROTLI_BOMB : encoded(new byte[8 << 20], encodings);
    String header = "Content-Encoding: " + encodings.replace("raw", "deflate") + "\r\n";
    try (HostileServer server = HostileServer.start(peer -> peer.page(header, packed));
        HttpFetcher fetcher = Loopback.fetcher(server)) {
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).isEqualTo("ratio"));
      assertThat(fetcher.metrics().wireBytes()).isLessThanOrEqualTo(packed.length);
      assertThat(fetcher.metrics().bodyBytes()).isZero();
    }
  }

  @Test
  void refusesAPageThatUnpacksToMoreThanItsLimit() {
    byte[] letters = new byte[200 << 10];
    Random random = new Random(11);
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) ('a' + random.nextInt(4));
    }
    byte[] packed = encoded(letters, "gzip");
    try (HostileServer server =
            HostileServer.start(peer -> peer.page("Content-Encoding: gzip\r\n", packed));
        HttpFetcher fetcher =
            Loopback.fetcher(server, Loopback.bytes(100 << 10, Overflow.REFUSE))) {
      assertThat(packed).hasSizeLessThan(100 << 10);
      assertThat(Loopback.page(fetcher, server.url("/")))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).isEqualTo("too-large"));
      assertThat(fetcher.metrics().wireBytes()).isLessThan(packed.length);
    }
  }

  @Test
  void refusesALayerThatSwellsBetweenTwoOthers() {
    // Empty stored blocks: they unpack to nothing, however many there are, but compress well.
    byte[] nothing = new byte[5 * 300_000];
    for (int i = 0; i < nothing.length; i += 5) {
      nothing[i + 3] = (byte) 0xff;
      nothing[i + 4] = (byte) 0xff;
    }
    assertThat(
            fetch(FetchKind.PAGE, "Content-Encoding: deflate, gzip\r\n", encoded(nothing, "gzip")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo("ratio"));
  }

  @Test
  void keepsASmallPageThatRepeatsItself() {
    byte[] spaces = " ".repeat(200 << 10).getBytes(StandardCharsets.UTF_8);
    byte[] packed = encoded(spaces, "gzip");
    assertThat(packed.length).isLessThan(spaces.length / 100);
    assertThat(fetch(FetchKind.PAGE, "Content-Encoding: gzip\r\n", packed))
        .isInstanceOfSatisfying(
            Fetched.class, page -> assertThat(page.body().size()).isEqualTo(spaces.length));
  }

  private static FetchResult fetch(FetchKind kind, String header, byte[] body) {
    try (HostileServer server = HostileServer.start(peer -> peer.page(header, body));
        Fetcher fetcher = Loopback.fetcher(server)) {
      return fetcher.fetch(FetchRequest.of(server.url("/"), kind));
    }
  }

  private static byte[] encoded(byte[] plain, String encodings) {
    byte[] bytes = plain;
    for (String encoding : encodings.split(",")) {
      bytes =
          switch (encoding.strip()) {
            case "gzip", "GZip", "x-gzip" -> packed(bytes, Packer.GZIP);
            case "deflate" -> packed(bytes, Packer.ZLIB);
            case "raw" -> packed(bytes, Packer.RAW);
            case "br" -> brotli(bytes);
            default -> bytes;
          };
    }
    return bytes;
  }

  /** There is no encoder at hand: the fixture, or a stream of stored blocks (RFC 7932, 9.2). */
  private static byte[] brotli(byte[] bytes) {
    if (Arrays.equals(bytes, PAGE)) {
      return BROTLI_PAGE;
    }
    // WBITS 16 is one 0 bit; then ISLAST 0, MNIBBLES 4 as 00, 16 bits of length - 1, uncompressed
    // 1.
    int header = ((bytes.length - 1) << 4) | (1 << 20);
    byte[] start = {(byte) header, (byte) (header >> 8), (byte) (header >> 16)};
    return concatenated(concatenated(start, bytes), new byte[] {3}); // ISLAST, ISLASTEMPTY
  }

  private enum Packer {
    GZIP,
    ZLIB,
    RAW
  }

  private static byte[] packed(byte[] bytes, Packer packer) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, packer == Packer.RAW);
    try (OutputStream out =
        packer == Packer.GZIP
            ? new GZIPOutputStream(packed)
            : new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static byte[] concatenated(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
