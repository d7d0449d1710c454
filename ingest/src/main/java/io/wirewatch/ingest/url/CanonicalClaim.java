package io.wirewatch.ingest.url;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says its address is. Templates go wrong in a few ways that are known, and a page must
 * not be able to take the place of another publisher's article.
 */
final class CanonicalClaim {

  private static final Pattern HOME =
      Pattern.compile(
          "(?i)/(?:(?:index|default|home|homepage)(?:\\.\\w{2,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?/?");
  private static final Pattern NO_ARTICLE =
      Pattern.compile(
          "(?i)/(?:40[0-9]|50[0-9]|error|errors|not-?found|page-?not-?found|log-?in|sign-?in|subscribe"
              + "|consent|undefined|null|nan)(?:\\.\\w{2,5})?(?:/|$)|%7B%7B|\\$%7B|%5Bobject");
  private static final Set<String> WORKSHOPS =
      Set.of("staging", "stage", "dev", "preview", "test", "cms", "origin", "local", "localhost");
  private static final Pattern PAGE =
      Pattern.compile("(?i)(?:/page/|[?&](?:page|pg|paged|seite)=)([0-9]{1,3})(?=[/&?]|$)");
  private static final Pattern ARTICLE_NAME = Pattern.compile("[0-9]|-.*-|\\.\\w{2,5}/$");

  private CanonicalClaim() {}

  /**
   * @param claim what the page says
   * @param page where it was found, its main edition
   */
  static boolean isPlausible(WebAddress claim, WebAddress page) {
    return sameHouse(claim.host(), page.host())
        && (!isHome(claim) || isHome(page))
        && (!NO_ARTICLE.matcher(claim.path()).find() || NO_ARTICLE.matcher(page.path()).find())
        && (!isWorkshop(claim.host()) || isWorkshop(page.host()))
        && pageNumber(claim) == pageNumber(page)
        && !isSection(claim, page);
  }

  /** The same domain, or the same name under another public suffix, as bbc.co.uk and bbc.com. */
  private static boolean sameHouse(String claim, String page) {
    if (RegistrableDomain.ofHost(claim).equals(RegistrableDomain.ofHost(page))) {
      return true;
    }
    Optional<String> name = RegistrableDomain.nameOf(claim);
    return name.isPresent() && name.equals(RegistrableDomain.nameOf(page));
  }

  private static boolean isHome(WebAddress address) {
    return HOME.matcher(address.path()).matches()
        && address.query().isEmpty()
        && address.hashBang().isEmpty();
  }

  private static boolean isWorkshop(String host) {
    int dot = host.indexOf('.');
    return dot < 0
        ? WORKSHOPS.contains(host)
        : WORKSHOPS.contains(host.substring(0, dot))
            && !RegistrableDomain.ofHost(host).equals(host);
  }

  /** The second page of an article has another text than the first; lists have other articles. */
  private static int pageNumber(WebAddress address) {
    Matcher matcher = PAGE.matcher(address.path() + "?" + address.query());
    return matcher.find() ? Math.max(1, Integer.parseInt(matcher.group(1))) : 1;
  }

  /** The section that an article stands in, where its template forgot to name the article. */
  private static boolean isSection(WebAddress claim, WebAddress page) {
    String section = claim.path().endsWith("/") ? claim.path() : claim.path() + "/";
    String last = section.substring(section.lastIndexOf('/', section.length() - 2) + 1);
    return page.path().startsWith(section)
        && page.path().length() > section.length()
        && !ARTICLE_NAME.matcher(last).find();
  }
}
