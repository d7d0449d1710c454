package io.wirewatch.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.schemas.StableId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The style sheet, scripts and pictures of the pages, held in memory. They are served under a hash
 * of all of them together, so that browsers may keep them for ever and scripts may import each
 * other by relative names.
 */
public final class Assets {

  /** What the paths of all assets start with. */
  public static final String PREFIX = "/assets/";

  /** The route that serves them. */
  public static final String PATH = PREFIX + "{build}/{file}";

  private static final Map<String, String> TYPES =
      Map.of(
          "wirewatch.css", "text/css; charset=utf-8",
          "theme.js", "text/javascript; charset=utf-8",
          "wirewatch.js", "text/javascript; charset=utf-8",
          "live.js", "text/javascript; charset=utf-8",
          "keyboard.js", "text/javascript; charset=utf-8",
          "times.js", "text/javascript; charset=utf-8",
          "favicon.svg", "image/svg+xml");

  private final Map<String, byte[]> files;
  private final String build;

  private Assets(Map<String, byte[]> files, String build) {
    this.files = files;
    this.build = build;
  }

  /** Reads the assets that are shipped with the program. */
  public static Assets shipped() {
    Map<String, byte[]> files = new TreeMap<>();
    StringBuilder hashes = new StringBuilder();
    for (String name : new TreeMap<>(TYPES).keySet()) {
      byte[] content = read("/io/wirewatch/monitor/asset/" + name);
      files.put(name, content);
      hashes.append(StableId.of(content));
    }
    return new Assets(files, StableId.of(hashes.toString()).substring(0, 12));
  }

  /** Returns the path that a page refers to a file by. */
  public String path(String file) {
    if (!files.containsKey(file)) {
      throw new IllegalArgumentException("no asset is named " + file);
    }
    return PREFIX + build + "/" + file;
  }

  /** Answers a request for a file. */
  public void serve(Context ctx) {
    String file = ctx.pathParam("file");
    byte @Nullable [] content = build.equals(ctx.pathParam("build")) ? files.get(file) : null;
    if (content == null) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "There is no such file in this version: load the page anew.");
    }
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.contentType(String.valueOf(TYPES.get(file)));
    ctx.result(content);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was packaged without " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
