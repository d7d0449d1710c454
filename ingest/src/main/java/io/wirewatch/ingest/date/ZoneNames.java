package io.wirewatch.ingest.date;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The zones that the press and site software print: {@code CET}, {@code EST}, {@code +0530}. */
public final class ZoneNames {

  /** Offsets in minutes; zones of the press that name no season take the winter's. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("gmt", 0),
          Map.entry("utc", 0),
          Map.entry("wet", 0),
          Map.entry("west", 60),
          Map.entry("bst", 60),
          Map.entry("mez", 60),
          Map.entry("cet", 60),
          Map.entry("mesz", 120),
          Map.entry("cest", 120),
          Map.entry("sast", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("мск", 180),
          Map.entry("pkt", 300),
          Map.entry("ist", 330),
          Map.entry("wib", 420),
          Map.entry("sgt", 480),
          Map.entry("hkt", 480),
          Map.entry("jst", 540),
          Map.entry("kst", 540),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("nzst", 720),
          Map.entry("nzdt", 780),
          Map.entry("brt", -180),
          Map.entry("art", -180),
          Map.entry("est", -300),
          Map.entry("et", -300),
          Map.entry("edt", -240),
          Map.entry("cst", -360),
          Map.entry("ct", -360),
          Map.entry("cdt", -300),
          Map.entry("mst", -420),
          Map.entry("mt", -420),
          Map.entry("mdt", -360),
          Map.entry("pst", -480),
          Map.entry("pt", -480),
          Map.entry("pdt", -420),
          Map.entry("hst", -600));

  private ZoneNames() {}

  /**
   * Returns the offset that a name or a number such as {@code +02:00} gives; null if it is none.
   */
  public static @Nullable ZoneOffset offset(String zone) {
    Integer minutes = ZONES.get(zone.toLowerCase(Locale.ROOT));
    if (minutes != null) {
      return ZoneOffset.ofTotalSeconds(minutes * 60);
    }
    if (zone.isEmpty() || (zone.charAt(0) != '+' && zone.charAt(0) != '-')) {
      return null;
    }
    try {
      return ZoneOffset.of(zone);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns the names as the alternatives of a regular expression. */
  static String alternatives() {
    return String.join("|", ZONES.keySet());
  }
}
