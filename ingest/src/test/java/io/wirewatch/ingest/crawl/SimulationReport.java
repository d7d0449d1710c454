package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.world.PolitenessReport;
import io.wirewatch.ingest.world.RequestKind;
import io.wirewatch.ingest.world.TrueArticle;
import io.wirewatch.ingest.world.World;
import io.wirewatch.ingest.world.WorldConfig;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.LinkStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a simulated world had to offer, and what was made of it.
 *
 * @param sources feeds
 * @param discovered links
 * @param statuses how they ended
 * @param readable articles that a feed offered in the time, and that may be read
 * @param found of these, those that came out
 * @param missed of these, those that never were in an answer to a poll
 * @param unexplained of the missed, those that lie in no reported gap
 * @param lost of these, those that were offered to us and yet did not come out
 * @param unknown articles that came out and are in no list of the world's
 * @param gaps gaps that were reported
 * @param feedRequests polls
 * @param pageRequests pages that were asked for, revisits included
 * @param otherRequests robots.txt, sitemaps and the rest
 * @param fixedPolls polls that a fixed interval of 15 minutes would have taken
 * @param politeness how the servers were treated
 */
record SimulationReport(
    int sources,
    int discovered,
    Map<LinkStatus, Long> statuses,
    int readable,
    int found,
    List<TrueArticle> missed,
    List<TrueArticle> unexplained,
    List<TrueArticle> lost,
    long unknown,
    int gaps,
    int feedRequests,
    int pageRequests,
    int otherRequests,
    long fixedPolls,
    PolitenessReport politeness) {

  private static final Duration FIXED = Duration.ofMinutes(15);

  static SimulationReport of(Simulation simulation, WorldConfig config, Duration politeness) {
    World world = simulation.world();
    MemoryJournal journal = simulation.journal();
    List<TrueArticle> readable =
        world
            .truth()
            .articles()
            .filter(article -> article.fate() == TrueArticle.Fate.READABLE)
            .filter(article -> isOffered(article, config))
            .toList();
    List<TrueArticle> missed = new ArrayList<>();
    List<TrueArticle> lost = new ArrayList<>();
    for (TrueArticle article : readable) {
      if (!journal.contents().containsKey(StableId.of(article.canonicalUrl()))) {
        boolean seen = world.served().firstOffered(article.serial()).isPresent();
        (seen ? lost : missed).add(article);
      }
    }
    List<TrueArticle> unexplained =
        missed.stream().filter(article -> !isInGap(article, journal.gaps())).toList();
    var known =
        world
            .truth()
            .articles()
            .map(article -> StableId.of(article.canonicalUrl()))
            .collect(Collectors.toSet());
    int feeds = count(world, config, RequestKind.FEED);
    int pages = count(world, config, RequestKind.PAGE);
    int others =
        count(world, config, RequestKind.ROBOTS)
            + count(world, config, RequestKind.SITEMAP)
            + count(world, config, RequestKind.OTHER);
    Map<LinkStatus, Long> statuses = new EnumMap<>(LinkStatus.class);
    for (LinkOutcome outcome : journal.outcomes().values()) {
      statuses.merge(outcome.getStatus(), 1L, Long::sum);
    }
    return new SimulationReport(
        world.sources().size(),
        journal.discovered().size(),
        statuses,
        readable.size(),
        readable.size() - missed.size() - lost.size(),
        missed,
        unexplained,
        lost,
        journal.contents().keySet().stream().filter(id -> !known.contains(id)).count(),
        journal.gaps().size(),
        feeds,
        pages,
        others,
        world.sources().size() * config.span().dividedBy(FIXED),
        world.politeness(politeness));
  }

  private static boolean isOffered(TrueArticle article, WorldConfig config) {
    return article.appearances().stream()
        .anyMatch(
            appearance ->
                appearance.from().isBefore(config.end())
                    && appearance.until().map(until -> until.isAfter(config.start())).orElse(true));
  }

  /** The time after the last article has no part in the cost of finding articles. */
  private static int count(World world, WorldConfig config, RequestKind kind) {
    return world.log().count(each -> each.kind() == kind && each.at().isBefore(config.end()));
  }

  private static boolean isInGap(TrueArticle article, List<MemoryJournal.Gap> gaps) {
    return gaps.stream()
        .anyMatch(
            gap ->
                article.appearances().stream()
                    .anyMatch(
                        appearance ->
                            appearance.sourceUrl().equals(gap.sourceUrl())
                                && !appearance.from().isBefore(gap.from())
                                && !appearance.from().isAfter(gap.to())));
  }

  /** Returns the figures as lines for people. */
  String text() {
    long ended = statuses.values().stream().mapToLong(Long::longValue).sum();
    int requests = feedRequests + pageRequests + otherRequests;
    return """
        sources            %d
        links discovered   %d
        links ended        %d  %s
        articles readable  %d
        articles found     %d
        articles missed    %d  (fell out of a window between two polls), of which in no reported gap: %d
        articles lost      %d  (were offered, and yet did not come out)
        articles unknown   %d
        gaps reported      %d
        requests           %d  (feeds %d, pages %d, other %d), %.2f a found article
        polls an article   %.2f  (polling every 15 minutes: %d polls, %.2f an article)
        politeness         %d violations, shortest gap %s, at most %d at once to a domain
        """
        .formatted(
            sources,
            discovered,
            ended,
            statuses,
            readable,
            found,
            missed.size(),
            unexplained.size(),
            lost.size(),
            unknown,
            gaps,
            requests,
            feedRequests,
            pageRequests,
            otherRequests,
            (double) requests / found,
            (double) feedRequests / found,
            fixedPolls,
            (double) fixedPolls / found,
            politeness.violations().size(),
            politeness.minimumGap().map(Duration::toString).orElse("none"),
            politeness.maximumParallel());
  }
}
