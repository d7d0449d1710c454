package io.wirewatch.ingest.feed;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Abbreviations of time zones. Where several zones share one, the one that feeds mean. */
final class ZoneNames {

  private static final Map<String, ZoneOffset> OFFSETS = new HashMap<>();

  static {
    put("Z", "UT UTC GMT Z WET");
    put("-10:00", "HST");
    put("-09:00", "AKST");
    put("-08:00", "PST AKDT PT");
    put("-07:00", "MST PDT MT");
    put("-06:00", "CST MDT CT");
    put("-05:00", "EST CDT ET COT PET");
    put("-04:00", "AST EDT AT CLT BOT");
    put("-03:30", "NST");
    put("-03:00", "ADT BRT ART CLST");
    put("-02:30", "NDT");
    put("+01:00", "BST CET MEZ WAT WEST");
    put("+02:00", "CEST MESZ EET SAST CAT");
    put("+03:00", "EEST MSK EAT TRT");
    put("+03:30", "IRST");
    put("+04:00", "GST MSD");
    put("+05:00", "PKT");
    put("+05:30", "IST");
    put("+05:45", "NPT");
    put("+07:00", "ICT WIB");
    put("+08:00", "SGT HKT AWST PHT MYT WITA");
    put("+09:00", "JST KST WIT");
    put("+09:30", "ACST");
    put("+10:00", "AEST");
    put("+10:30", "ACDT");
    put("+11:00", "AEDT");
    put("+12:00", "NZST");
    put("+13:00", "NZDT");
  }

  private ZoneNames() {}

  private static void put(String offset, String names) {
    for (String name : names.split(" ")) {
      OFFSETS.put(name, ZoneOffset.of(offset));
    }
  }

  /** Returns the offset that an upper-case abbreviation stands for; null when it is none. */
  static @Nullable ZoneOffset offset(String name) {
    return OFFSETS.get(name);
  }
}
