package beian.app.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A process of its own with a name server that knows every name, a web server that has one page of
 * two kilobytes for every host of 127.0.0.0/8, and a mail server that takes every letter; until its
 * input ends.
 */
public final class ServerProcess {
  private static final int HEADER = 12;
  private static final int PAGE = 2048;
  private static final int LONGEST_LINE = 2000;
  private static final int BACKLOG = 1024;

  /** A pointer to the name asked, type A, class IN, a minute, four bytes: 192.0.2.1. */
  private static final byte[] ANSWER = {
    (byte) 0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, (byte) 192, 0, 2, 1
  };

  private ServerProcess() {}

  /** Says the ports in a line. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Channel names =
        new Bootstrap()
            .group(group)
            .channel(NioDatagramChannel.class)
            .handler(new Names())
            .bind(new InetSocketAddress("127.0.0.1", 0))
            .sync()
            .channel();
    Channel web =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(io.netty.channel.ChannelOption.SO_BACKLOG, BACKLOG)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new HttpServerCodec(), new Web());
                  }
                })
            .bind(0)
            .sync()
            .channel();
    Channel mail =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(new LineBasedFrameDecoder(LONGEST_LINE), new MailSink());
                  }
                })
            .bind(new InetSocketAddress("127.0.0.1", 0))
            .sync()
            .channel();
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      String ports = port(names) + " " + port(web) + " " + port(mail) + "\n";
      out.write(ports.getBytes(StandardCharsets.US_ASCII));
    }
    while (System.in.read() >= 0) {
      // until nobody needs it
    }
    group.shutdownGracefully();
  }

  private static int port(Channel channel) {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  /** Answers every question with one address. */
  private static final class Names extends SimpleChannelInboundHandler<DatagramPacket> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket asked) {
      ByteBuf question = asked.content();
      int end = question.readerIndex() + HEADER;
      while (question.getByte(end) != 0) {
        end += 1 + question.getByte(end);
      }
      end += 5;
      ByteBuf answer = Unpooled.buffer();
      answer.writeBytes(question, question.readerIndex(), end - question.readerIndex());
      answer.setShort(2, 0x8180).setShort(6, 1).setShort(8, 0).setShort(10, 0);
      answer.writeBytes(ANSWER);
      context.writeAndFlush(new DatagramPacket(answer, asked.sender()));
    }
  }

  /** Answers every request with the same page, and closes. */
  private static final class Web extends SimpleChannelInboundHandler<HttpObject> {
    private static final byte[] BODY = "备案 ".repeat(PAGE / 7).getBytes(StandardCharsets.UTF_8);

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
      if (part instanceof LastHttpContent) {
        DefaultFullHttpResponse page =
            new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(BODY));
        page.headers()
            .set(HttpHeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
            .set(HttpHeaderNames.CONTENT_LENGTH, BODY.length)
            .set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(page).addListener(ChannelFutureListener.CLOSE);
      }
    }
  }
}
