package beian.report;

import beian.evidence.store.UnknownWord;
import beian.inspection.card.Words;
import beian.platform.list.Bilingual;
import beian.rectification.cases.NoLongerOurs;
import beian.rectification.enforcement.Plan;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One kind of thing that a person has to look at.
 *
 * @param kind which
 * @param what what it is
 * @param count how many; 0 when nothing waits
 * @param todo what the person does
 */
public record Attention(Kind kind, Words what, long count, Words todo) {
  private static final int NAMED = 5;

  /** The kinds, in the order in which they are told. */
  public enum Kind {
    ILLEGAL_CONTENT,
    OWNER_REPLIES,
    OPEN_APPEALS,
    SUSPENDED_MARKS,
    UNCERTAIN_NOTICES,
    UNREACHED_OWNERS,
    UNPROVED_NOTICES,
    UNSAID_SENDER,
    UNPLACED_MAILS,
    HELD_LETTERS,
    UNKNOWN_STANDINGS,
    UNKNOWN_WORDS,
    BROKEN_BELT,
    MARKS_TO_APPROVE,
    MARKS_TO_EXPORT,
    DOUBTED_MARKS,
    RECALLED_MARKS,
    UNANSWERED_MARKS,
    RETURNED_MARKS,
    LEFT_CASES,
    DEADLINES_HELD_OPEN,
    EVIDENCE_DUE,
    STALLED_CASES,
    ADVICE_ONLY,
    REJECTED_ROWS,
    REJECTED_EVIDENCE,
    UNREADABLE_FILES,
    UNREAD_FILES,
    IMPORT_NOTES,
    MISSING_FILINGS,
    NO_CAMPAIGN
  }

  /** All kinds, those of which nothing waits too. */
  public static List<Attention> of(Summary summary) {
    return List.of(
        new Attention(
            Kind.ILLEGAL_CONTENT,
            new Words("违法内容", "illegal content"),
            summary.waiting().illegal(),
            new Words("立即审核是否暂停访问并报告", "decide at once whether to suspend access and to report")),
        new Attention(
            Kind.OWNER_REPLIES,
            new Words("待处理的回信", "answers of owners"),
            summary.waiting().replies(),
            new Words(
                "阅读后决定（beian replies），此前期限暂停",
                "read and decide (beian replies); their clocks are held")),
        new Attention(
            Kind.OPEN_APPEALS,
            new Words("待决定的申诉", "appeals"),
            summary.waiting().appeals(),
            new Words(
                "核实后决定（beian decide），此前期限暂停",
                "look into them and decide (beian decide); their clocks are held")),
        new Attention(
            Kind.SUSPENDED_MARKS,
            new Words("依据存疑的标记", "marks whose notice is in doubt"),
            summary.waiting().suspended(),
            new Words("核实通知后撤回或保留", "check the notice, take back or keep")),
        new Attention(
            Kind.UNCERTAIN_NOTICES,
            new Words("结果不明的通知", "notices in doubt"),
            summary.waiting().uncertain(),
            new Words("核实是否送达", "find out whether they arrived")),
        new Attention(
            Kind.UNREACHED_OWNERS,
            new Words("无法送达的通知", "owners not reached"),
            summary.waiting().unreached(),
            new Words("以其他方式联系", "reach them another way")),
        new Attention(
            Kind.UNPROVED_NOTICES,
            new Words("没有送达证明的通知", "notices that nothing proves"),
            summary.waiting().unproved(),
            new Words(
                "其整改期不会起算（beian notices --unproved）：已另行告知的用 beian notices record 记录；"
                    + "或设置 beian.mail.file-is-delivery=true（只对此后写入的信件有效）"
                    + "或 beian.mail.transport=smtp，再用 beian notices resend --unproved 重新发送",
                "their periods do not start (beian notices --unproved): write down who was told"
                    + " another way (beian notices record), or set"
                    + " beian.mail.file-is-delivery=true, which holds for letters written from then"
                    + " on, or beian.mail.transport=smtp, and send them again (beian notices resend"
                    + " --unproved)")),
        new Attention(
            Kind.UNSAID_SENDER,
            new Words("信件缺少的发信人信息", "settings that letters lack"),
            summary.unsaid().size(),
            new Words(
                "在 beian.properties 中填写 "
                    + String.join("、", summary.unsaid())
                    + "；否则信件以示例名义发出，或没有可以联系的人",
                "say them in beian.properties, or letters leave in a sample's name or without"
                    + " anybody to turn to: "
                    + String.join(", ", summary.unsaid()))),
        new Attention(
            Kind.UNPLACED_MAILS,
            new Words("归属不明的来信", "mails of which nobody knows whose they are"),
            summary.waiting().unplaced(),
            new Words("阅读后归入案件或忽略（beian replies）", "read, place or dismiss them (beian replies)")),
        new Attention(
            Kind.HELD_LETTERS,
            new Words("通知被拦下的规则", "rules whose letters wait"),
            summary.waiting().heldRules(),
            new Words(
                "查明原因后放行或丢弃（beian notices held）",
                "find the cause, release or drop them (beian notices held)")),
        new Attention(
            Kind.UNKNOWN_STANDINGS,
            new Words("是否由本服务商接入不明的备案", "filings not known to be ours"),
            summary.standings().unknown(),
            standings(summary.standings().words())),
        new Attention(
            Kind.UNKNOWN_WORDS,
            new Words("证据中词表没有的词", "words of evidence that no table knows"),
            summary.unknownWords().size(),
            words(summary.unknownWords())),
        new Attention(
            Kind.BROKEN_BELT,
            new Words("超出安全上限的标记", "marks beyond the safety belt"),
            summary.broken().stream().mapToLong(Plan::marks).sum(),
            new Words("核对计划后放行或停止", "check the plan, then release it or not")),
        new Attention(
            Kind.MARKS_TO_APPROVE,
            new Words("待批准的标记", "marks to approve"),
            summary.waiting().marks(),
            new Words("由第二人批准或撤回", "a second person approves or takes back")),
        new Attention(
            Kind.MARKS_TO_EXPORT,
            new Words("待导出的标记", "marks to hand over"),
            summary.waiting().approved(),
            new Words("用 beian plan export 导出", "hand them over with beian plan export")),
        new Attention(
            Kind.DOUBTED_MARKS,
            new Words("已导出但依据不再成立的标记", "marks handed over that no longer hold"),
            summary.waiting().doubted(),
            new Words("撤回并通知控制台", "take them back and tell the console")),
        new Attention(
            Kind.RECALLED_MARKS,
            new Words("导出后撤回、控制台未答复的标记", "marks recalled, without the console's answer"),
            summary.waiting().recalled(),
            new Words(
                "通知控制台，答复后 beian marks confirm",
                "tell the console, then beian marks confirm with its answer")),
        new Attention(
            Kind.UNANSWERED_MARKS,
            new Words("已导出、控制台未答复的标记", "marks handed over, without the console's answer"),
            summary.waiting().unanswered(),
            new Words(
                "向控制台索取处理结果，再 beian marks confirm",
                "ask the console what became of them, then beian marks confirm with its answer")),
        new Attention(
            Kind.RETURNED_MARKS,
            new Words("被控制台拒绝的标记", "marks the console refused"),
            summary.waiting().returned(),
            new Words(
                "查明原因（beian why 案件）；不会再次标记：整改后结案，也可暂缓（beian waive）",
                "find out why (beian why CASE); they are not made again: the case ends when it is"
                    + " put right, or wait with it (beian waive)")),
        new Attention(
            Kind.LEFT_CASES,
            new Words("备案不再属本服务商的案件", "cases whose filings are not ours any more"),
            summary.waiting().left(),
            new Words(
                "核对接入商、备案状态和 beian.provider.name；%d 天后仍如此则结案".formatted(NoLongerOurs.DAYS),
                "check provider, status and beian.provider.name: they stand still, and are closed"
                    + " after %d days".formatted(NoLongerOurs.DAYS))),
        new Attention(
            Kind.DEADLINES_HELD_OPEN,
            new Words("缺节假日数据的期限", "deadlines without holiday data"),
            summary.waiting().heldOpen(),
            new Words("补充节假日数据", "add the year's holidays")),
        new Attention(
            Kind.EVIDENCE_DUE,
            new Words("待补的证据", "evidence due"),
            summary.evidenceDue(),
            new Words(
                "其案件即将届满：届满后重新核实（不早于、最迟何时见 beian recheck）",
                "its cases fall due: look again when their periods are over (beian recheck says from"
                    + " when and until when)")),
        new Attention(
            Kind.STALLED_CASES,
            new Words("已届满而未能标记的案件", "overdue cases that no gate let through"),
            summary.waiting().stalled(),
            new Words(
                "补充证据（beian recheck），原因见 beian why 案件",
                "supply the evidence (beian recheck); beian why CASE says what stops each")),
        new Attention(
            Kind.ADVICE_ONLY,
            new Words("只剩建议的案件", "cases with only advice left"),
            summary.waiting().adviceOnly(),
            new Words("不会标记，随批次结束", "nothing is marked for advice; they end with the campaign")),
        new Attention(
            Kind.REJECTED_ROWS,
            new Words("退回的备案行", "rejected filing rows"),
            summary.rejects().filings(),
            new Words("由提交人更正后重新导入", "the sender corrects and imports again")),
        new Attention(
            Kind.REJECTED_EVIDENCE,
            new Words("无法使用的证据行", "evidence rows not usable"),
            summary.rejects().evidence(),
            new Words("更正证据文件", "correct the evidence file")),
        new Attention(
            Kind.UNREADABLE_FILES,
            new Words("无法读取的文件", "unreadable files"),
            summary.intake().unreadable(),
            new Words("见 rejected 目录的说明", "see the note in the folder rejected")),
        new Attention(
            Kind.UNREAD_FILES,
            new Words("收件箱中没有人读的文件", "files of the inbox that nobody reads"),
            summary.unread().size(),
            new Words(
                "其中可能有更正，处理前不作新的标记。请直接放入 inbox/（或更正后放入），或移走：" + few(summary.unread(), "、"),
                "one may put something right, so nothing new is marked: put them, corrected if need"
                    + " be, into inbox/ itself, or take them away: "
                    + few(summary.unread(), ", "))),
        new Attention(
            Kind.IMPORT_NOTES,
            new Words("导入文件的提示", "remarks on imported files"),
            summary.intake().notes().size(),
            ImportRemarks.of(summary.intake().notes())),
        new Attention(
            Kind.MISSING_FILINGS,
            new Words("全量文件中没有的备案", "filings that a full list did not have"),
            summary.intake().missing(),
            new Words(
                "查明去向（beian filings --missing）；重新出现前不通知、不标记",
                "find out what became of them (beian filings --missing); until a sheet has them"
                    + " again they are neither told nor marked")),
        new Attention(
            Kind.NO_CAMPAIGN,
            new Words("没有进行中的专项核查", "no open campaign"),
            summary.campaign() != null && summary.campaign().open() ? 0 : 1,
            new Words("开启后方可通知和标记", "nothing is mailed or marked without one")));
  }

  /** The first of them; all stand in a list of their own. */
  private static Words words(List<UnknownWord> words) {
    return new Words(
        "它们不能证明任何事；更正证据文件，或交词表维护人（beian evidence words）：" + few(shown(words, Bilingual::zh), ", "),
        "they prove nothing: correct the files, or tell the keeper of the tables (beian evidence"
            + " words): "
            + few(shown(words, Bilingual::en), ", "));
  }

  private static List<String> shown(List<UnknownWord> words, Function<Bilingual, String> language) {
    return words.stream()
        .map(word -> language.apply(word.kind().words()) + " " + word.word())
        .toList();
  }

  /** What to do about them: also the words, for whoever keeps the table. */
  private static Words standings(Map<String, Long> words) {
    String listed =
        words.entrySet().stream()
            .map(entry -> entry.getKey() + "(" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    return listed.isEmpty()
        ? new Words("核对接入商和状态", "check provider and status")
        : new Words(
            "核对接入商和状态；词表中没有的状态词：" + listed,
            "check provider and status; status words nobody knows: " + listed);
  }

  private static String few(List<String> names, String between) {
    String named = names.stream().limit(NAMED).collect(Collectors.joining(between));
    return names.size() > NAMED ? named + between + "…" : named;
  }
}
