package io.wirewatch.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Writes requests. */
final class Requests {

  /** What a header line can hold; a server may have given us something else to repeat to it. */
  private static final Pattern SENDABLE = Pattern.compile("[^\\p{Cntrl}]{1,1024}");

  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final String userAgent;

  Requests(String userAgent) {
    this.userAgent = userAgent;
  }

  /** Returns the request for a URL, with the validators where they can be sent. */
  Request write(HttpUrl url, FetchRequest asked) {
    Headers.Builder headers =
        new Headers.Builder()
            .add("User-Agent", userAgent)
            .add("Accept", accept(asked.kind()))
            // Said by us, so that the client does not unpack by itself and without a limit.
            .add("Accept-Encoding", Decoders.ACCEPTED);
    addValidator(headers, "If-None-Match", asked.etag());
    addValidator(headers, "If-Modified-Since", asked.lastModified());
    Request.Builder request = new Request.Builder().url(url).headers(headers.build());
    String form = asked.form();
    return form == null
        ? request.build()
        : request.post(RequestBody.create(form.getBytes(StandardCharsets.UTF_8), FORM)).build();
  }

  /** Returns whether a request may be answered with 304. */
  static boolean isConditional(Request request) {
    return request.header("If-None-Match") != null || request.header("If-Modified-Since") != null;
  }

  private static void addValidator(Headers.Builder headers, String name, @Nullable String value) {
    if (value != null && SENDABLE.matcher(value).matches()) {
      headers.addUnsafeNonAscii(name, value);
    }
  }

  private static String accept(FetchKind kind) {
    return switch (kind) {
      case PAGE -> "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.1";
      case FEED ->
          "application/rss+xml, application/atom+xml, application/feed+json,"
              + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
      case ROBOTS, HUB -> "text/plain, */*;q=0.1";
    };
  }
}
