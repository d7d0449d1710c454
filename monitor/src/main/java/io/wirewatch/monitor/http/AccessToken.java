package io.wirewatch.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.wirewatch.schemas.StableId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only those who show the token: as a bearer token, or by the cookie that {@link #PATH}
 * hands out. The cookie holds a hash, so that the token itself is not stored in a browser.
 */
public final class AccessToken implements Handler {

  /** Where a browser exchanges the token for the cookie. */
  public static final String PATH = "/login";

  static final String COOKIE = "wirewatch-session";
  private static final int COOKIE_SECONDS = 30 * 24 * 3600;
  private static final String BEARER = "Bearer ";

  private final String token;
  private final String session;

  /**
   * @param token the secret, as configured
   */
  public AccessToken(String token) {
    this.token = token;
    this.session = StableId.of(COOKIE, token);
  }

  @Override
  public void handle(Context ctx) {
    if (ctx.path().equals(PATH) || ctx.path().startsWith(Assets.PREFIX)) {
      return;
    }
    String authorization = ctx.header("Authorization");
    boolean bearer =
        authorization != null
            && authorization.startsWith(BEARER)
            && same(authorization.substring(BEARER.length()), token);
    if (!bearer && !same(ctx.cookie(COOKIE), session)) {
      throw new ProblemException(
          HttpStatus.UNAUTHORIZED,
          "This dashboard needs its token: send 'Authorization: Bearer TOKEN', or sign in at "
              + PATH
              + ".");
    }
  }

  /** Exchanges the token for the cookie and goes to the dashboard. */
  public void login(Context ctx, @Nullable String shown) {
    if (!same(shown, token)) {
      throw new ProblemException(
          HttpStatus.UNAUTHORIZED, "That is not the token this dashboard was started with.");
    }
    Cookie cookie = new Cookie(COOKIE, session);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure("https".equals(ctx.header("X-Forwarded-Proto")));
    cookie.setMaxAge(COOKIE_SECONDS);
    ctx.cookie(cookie);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private static boolean same(@Nullable String shown, String expected) {
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
