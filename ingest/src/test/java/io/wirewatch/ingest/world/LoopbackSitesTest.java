package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LoopbackSitesTest {

  @Test
  void servesArticlesAtEveryAddress() throws Exception {
    OkHttpClient client = new OkHttpClient();
    try (LoopbackSites sites = new LoopbackSites(300)) {
      sites.start();
      Set<String> hosts = new HashSet<>();
      for (int number = 0; number < 600; number++) {
        Request request = new Request.Builder().url(sites.url(number)).build();
        hosts.add(request.url().host());
        try (Response response = client.newCall(request).execute()) {
          Document page = Jsoup.parse(response.body().string());
          assertThat(page.select(".text p, .article-body p").size()).isGreaterThanOrEqualTo(4);
        }
      }
      assertThat(hosts).hasSize(300);
      assertThat(sites.requests()).isEqualTo(600);
      assertThat(sites.addresses()).hasSize(300).allMatch(InetAddress::isLoopbackAddress);
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
