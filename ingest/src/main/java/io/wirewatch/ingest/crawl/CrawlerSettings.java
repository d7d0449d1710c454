package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.fetch.FetchConfig;
import io.wirewatch.ingest.schedule.ScheduleConfig;
import io.wirewatch.ingest.websub.WebSubConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set about a crawler.
 *
 * @param fetch how servers are asked
 * @param schedule how often
 * @param crawl how considerately
 * @param archive folder that keeps what was fetched, as WARC files; null to keep nothing
 * @param webSub how WebSub hubs reach us; null when they cannot
 */
public record CrawlerSettings(
    FetchConfig fetch,
    ScheduleConfig schedule,
    CrawlConfig crawl,
    @Nullable Path archive,
    @Nullable WebSubConfig webSub) {

  /**
   * Returns the settings that suit most.
   *
   * @param contact address at which the operators of servers can reach us
   */
  public static CrawlerSettings defaults(String contact) {
    return new CrawlerSettings(
        FetchConfig.defaults(contact),
        ScheduleConfig.defaults(),
        CrawlConfig.defaults(),
        null,
        null);
  }
}
