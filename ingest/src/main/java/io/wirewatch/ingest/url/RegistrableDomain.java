package io.wirewatch.ingest.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The domain that a publisher registered ({@code example.co.uk} of {@code news.example.co.uk}), by
 * the Public Suffix List. It is the unit of politeness and of partitioning.
 */
public final class RegistrableDomain {

  private static final Pattern ADDRESS =
      Pattern.compile(".*:.*|(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)", Pattern.DOTALL);
  private static final Pattern BARE_HOST = Pattern.compile("[^:/\\\\@?#\\s]+");

  private RegistrableDomain() {}

  /**
   * Returns the domain of an address or of a bare host name; the host itself where it is an IP
   * address, a single label or a public suffix. What is no web address is its own domain, so that
   * every key has one. The domain of a domain is itself.
   */
  public static String of(String urlOrHost) {
    HttpUrl parsed =
        HttpUrl.parse(BARE_HOST.matcher(urlOrHost).matches() ? "http://" + urlOrHost : urlOrHost);
    return parsed == null ? urlOrHost.toLowerCase(Locale.ROOT) : ofHost(parsed.host());
  }

  /**
   * Returns the domain of a host name as {@link HttpUrl#host} gives it: in lower case and Punycode.
   */
  public static String ofHost(String host) {
    String name = withoutRootDot(host);
    if (ADDRESS.matcher(name).matches()) {
      return name;
    }
    @Nullable String domain = EffectiveTldFinder.getAssignedDomain(name, true, false);
    if (domain != null) {
      return domain;
    }
    return EffectiveTldFinder.getEffectiveTLD(name, false) == null ? lastTwoLabels(name) : name;
  }

  /** The list's own rule for suffixes that it does not know, such as those that are yet to come. */
  private static String lastTwoLabels(String name) {
    int before = name.lastIndexOf('.', name.lastIndexOf('.') - 1);
    return name.substring(before + 1);
  }

  /**
   * Returns what was chosen of a registered domain, {@code bbc} of {@code www.bbc.co.uk}; empty
   * where nothing was. Blogs under a shared domain are told by that domain: whoever rents {@code
   * bbc.example-blogs.com} is not the BBC.
   */
  static Optional<String> nameOf(String host) {
    @Nullable String domain =
        ADDRESS.matcher(host).matches()
            ? null
            : EffectiveTldFinder.getAssignedDomain(host, true, true);
    return domain == null || domain.indexOf('.') < 0
        ? Optional.empty()
        : Optional.of(domain.substring(0, domain.indexOf('.')));
  }

  private static String withoutRootDot(String host) {
    return host.endsWith(".") ? host.replaceAll("\\.+$", "") : host;
  }
}
