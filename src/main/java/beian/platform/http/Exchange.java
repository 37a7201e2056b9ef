package beian.platform.http;

import beian.platform.http.FetchedPage.Failure;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer over one connection of its own, made to exactly the socket address
 * given: no name is resolved here.
 */
final class Exchange extends SimpleChannelInboundHandler<HttpObject> {
  private static final int MAX_LINE = 16 << 10;
  private static final int MAX_HEADERS = 64 << 10;

  private final int maxBytes;
  private final CompletableFuture<RawResponse> result = new CompletableFuture<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable HttpResponse head;

  /** Whether the whole request is on its way: from then on the server may have acted upon it. */
  private volatile boolean written;

  private Exchange(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Sends a request. Completing the result from outside, for example because the time is over,
   * closes the connection.
   *
   * @return fails with {@link FetchFailed}
   */
  static CompletableFuture<RawResponse> start(
      EventLoopGroup group,
      SslContext tls,
      FetchSettings settings,
      PageUrl url,
      HttpRequest request,
      InetSocketAddress server) {
    Exchange exchange = new Exchange(settings.maxBytes());
    ChannelFuture connecting =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connectTimeout().toMillis())
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    exchange.pipeline(channel, tls, settings, url);
                  }
                })
            .connect(server);
    connecting.addListener(
        done -> {
          if (done.isSuccess()) {
            connecting
                .channel()
                .writeAndFlush(request)
                .addListener(sent -> exchange.written = sent.isSuccess());
          } else {
            exchange.fail(Failure.CONNECT, done.cause());
          }
        });
    exchange.result.whenComplete((response, failure) -> connecting.channel().close());
    return exchange.result;
  }

  private void pipeline(Channel channel, SslContext tls, FetchSettings settings, PageUrl url) {
    if (url.secure()) {
      SslHandler handler = tls.newHandler(channel.alloc(), url.host(), url.port());
      handler.setHandshakeTimeoutMillis(settings.connectTimeout().toMillis());
      channel.pipeline().addLast(handler);
    }
    HttpDecoderConfig lenient =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(MAX_LINE)
            .setMaxHeaderSize(MAX_HEADERS)
            .setStrictLineParsing(false)
            .setValidateHeaders(false)
            .setAllowDuplicateContentLengths(true);
    channel.pipeline().addLast(new HttpClientCodec(lenient, false, false), this);
  }

  /** The request for a page. */
  static HttpRequest page(FetchSettings settings, PageUrl url, String cookies) {
    HttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, url.target());
    HttpHeaders headers = request.headers();
    headers.set(HttpHeaderNames.HOST, url.authority());
    headers.set(HttpHeaderNames.USER_AGENT, settings.userAgent());
    headers.set(HttpHeaderNames.ACCEPT, settings.accept());
    headers.set(HttpHeaderNames.ACCEPT_LANGUAGE, "zh-CN,zh;q=0.9,en;q=0.5");
    headers.set(HttpHeaderNames.ACCEPT_ENCODING, "gzip");
    headers.set(HttpHeaderNames.CONNECTION, "close");
    if (!cookies.isEmpty()) {
      headers.set(HttpHeaderNames.COOKIE, cookies);
    }
    return request;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part.decoderResult().isFailure()) {
      fail(Failure.BAD_RESPONSE, part.decoderResult().cause());
      return;
    }
    if (part instanceof HttpResponse response) {
      head = response;
    }
    if (part instanceof HttpContent content && head != null && head.status().code() >= 200) {
      keep(content.content());
      if (part instanceof LastHttpContent) {
        answer(head, true);
      } else if (body.size() >= maxBytes) {
        answer(head, false);
      }
    }
  }

  private void keep(ByteBuf content) {
    int room = Math.min(content.readableBytes(), maxBytes - body.size());
    try {
      content.readBytes(body, room);
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
  }

  private void answer(HttpResponse response, boolean complete) {
    result.complete(
        new RawResponse(
            response.status().code(), response.headers(), body.toByteArray(), complete));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (head != null && head.status().code() >= 200) {
      answer(head, false);
    } else {
      fail(Failure.CLOSED, new IOException("no answer"));
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && !(root instanceof SSLException)) {
      root = root.getCause();
    }
    if (root instanceof SSLException) {
      fail(written ? Failure.CLOSED : Failure.TLS, deepest(root));
    } else if (head != null && head.status().code() >= 200) {
      answer(head, false);
    } else {
      fail(root instanceof IOException ? Failure.CLOSED : Failure.BAD_RESPONSE, root);
    }
  }

  private static Throwable deepest(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  private void fail(Failure failure, Throwable cause) {
    String words = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    result.completeExceptionally(
        new FetchFailed(failure, words.substring(0, Math.min(words.length(), 300))));
  }
}
