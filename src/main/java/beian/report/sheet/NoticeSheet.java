package beian.report.sheet;

import beian.platform.log.Masked;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.notice.Channel;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.NoticeStore;
import java.util.List;

/** 通知 Who was told, when, and whether it arrived. */
final class NoticeSheet {
  private static final int PAGE = 500;

  private final SheetWriter sheet;
  private final Scope scope;

  NoticeSheet(SheetWriter sheet, Scope scope) {
    this.sheet = sheet;
    this.scope = scope;
  }

  void write(NoticeStore notices) {
    Column.begin(
        sheet,
        "通知 Notices",
        "每封信一行，每封只发送一次；收件地址已遮盖。" + " One row a letter, each sent once; addresses are masked.",
        1,
        List.of(
            Column.of("通知号", "Notice no.", 19),
            Column.of("种类", "Kind", 16),
            Column.of("案件号", "Case no.", 14),
            Column.of("备案", "Filing", 21),
            Column.of("规则", "Rules", 14),
            Column.of("收件人", "To (masked)", 24),
            Column.of("收件渠道", "Channel", 18),
            Column.of("主题", "Subject", 40),
            Column.of("状态", "State", 12),
            Column.of("计划时间", "Planned at", 20),
            Column.of("发出时间", "Sent at", 20),
            Column.of("送达时间", "Delivered at", 20),
            Column.of("次数", "Attempts", 10),
            Column.of("最后答复", "Last reply", 36),
            Column.of("邮件编号", "Message id", 38)));
    String last = "";
    for (List<Notice> page = notices.page(last, PAGE);
        !page.isEmpty();
        page = notices.page(last, PAGE)) {
      page.stream().filter(one -> scope.covers(one.caseNo())).forEach(this::row);
      last = page.get(page.size() - 1).no();
    }
  }

  private void row(Notice notice) {
    sheet.text(notice.no());
    Shown.wrapped(
        sheet,
        switch (notice.kind()) {
          case RECTIFICATION -> "整改通知\nrectification";
          case DEADLINE -> "期限提醒\nreminder";
          case COPY -> "副本\ncopy";
          case REMINDER -> "清理提醒\ncleanup reminder";
        });
    sheet.text(notice.caseNo());
    sheet.text(scope.names().shown(notice.filingKey()));
    Shown.wrapped(sheet, String.join("\n", notice.rules()));
    sheet.text(notice.channel() == Channel.NOBODY ? "" : notice.masked());
    Shown.wrapped(
        sheet,
        switch (notice.channel()) {
          case ENTITY_PERSON -> "主体负责人\nentity person";
          case SITE_PERSON -> "网站负责人\nwebsite person";
          case NOBODY -> "无可用地址\nno usable address";
        });
    Shown.wrapped(sheet, notice.subject());
    sheet.text(Shown.both(notice.state().words()), look(notice.state()));
    sheet.dateTime(Shown.time(notice.plannedAt()));
    sheet.dateTime(Shown.time(notice.sentAt()));
    sheet.dateTime(Shown.time(notice.deliveredAt()));
    sheet.number(notice.attempts());
    Shown.wrapped(sheet, Masked.text(notice.reply()));
    Shown.wrapped(sheet, notice.messageId());
    sheet.endRow();
  }

  private static Look look(NoticeState state) {
    return switch (state) {
      case DELIVERED -> Look.GREEN;
      case SENT -> Look.BLUE;
      case PLANNED, SENDING -> Look.GREY;
      case UNCERTAIN -> Look.AMBER;
      case BOUNCED, FAILED -> Look.RED;
    };
  }
}
