package dev.chengxin.complaint.evidence.web;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import java.time.Duration;

/// Refusals of files as answers.
final class EvidenceProblems {
    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final int MEGABYTE = 1024 * 1024;

    private EvidenceProblems() {}

    static Problem noComplaint() {
        return Problem.of(404, "no-such-complaint", new Text("没有这一投诉。", "There is no such complaint."));
    }

    static Problem noEvidence() {
        return Problem.of(404, "no-such-evidence", new Text("没有这一证据文件。", "There is no such evidence file."));
    }

    static Problem notTheFiler() {
        return Problem.of(403, "not-the-filer", new Text("只有投诉人本人可以这样做。", "Only the one who filed it may do this."));
    }

    static Problem notOpen() {
        return Problem.of(
                409,
                "complaint-not-open",
                new Text(
                        "投诉已作出决定或者已结束，不能再添加证据。",
                        "The complaint is decided or has ended; no evidence is added any more."));
    }

    static Problem kept() {
        return Problem.of(
                409,
                "evidence-kept",
                new Text("该文件已成为证据，不能移除。", "The file is evidence of the complaint by now and stays."));
    }

    static Problem tooLarge(long most) {
        long megabytes = most / MEGABYTE;
        return invalid()
                .with(
                        "/size",
                        "too-large",
                        new Text("文件过大", "the file is too large"),
                        new Text("选择不超过 " + megabytes + " MB 的文件", "choose one of at most " + megabytes + " MB"));
    }

    static Problem tooMany(int most) {
        return Problem.of(
                409,
                "too-many-files",
                new Text("一件投诉最多可以有 " + most + " 个证据文件。", "A complaint has at most " + most + " files of evidence."));
    }

    static Problem notNext() {
        return Problem.of(
                409,
                "wrong-offset",
                new Text(
                        "上传位置与已收到的内容不符，请从 Upload-Offset 所示位置继续。",
                        "The part does not follow what was received; go on where Upload-Offset says."));
    }

    static Problem wrongLength(int least) {
        return Problem.of(
                422,
                "wrong-part-length",
                new Text(
                        "分段超出文件大小，或者不是最后一段却小于 " + least + " 字节。",
                        "The part goes beyond the file, or is not the last one and has fewer than " + least
                                + " bytes."));
    }

    static Problem wrongType() {
        return Problem.of(
                422,
                "evidence-type",
                new Text(
                        "文件内容不是可以接受的类型：JPEG、PNG、WebP、HEIC、MP4、MOV、PDF。",
                        "By its content the file is none of what is taken: JPEG, PNG, WebP, HEIC, MP4, MOV, PDF."));
    }

    static Problem wrongHash() {
        return Problem.of(
                422,
                "evidence-hash",
                new Text(
                        "收到的内容与声明的大小和 SHA-256 不符，请重新上传。",
                        "What arrived is not what size and SHA-256 announced; send it again from its beginning."));
    }

    static Problem busy() {
        return Problem.of(503, "busy", new Text("该投诉正在被修改，请稍后重试。", "The complaint is being changed; try again soon."))
                .retryAfter(SHORTLY);
    }

    static Problem erased() {
        return Problem.of(
                409,
                "subject-erased",
                new Text("投诉人的个人信息已被删除，不能再添加文件。", "The filer's personal data was erased; no file is taken any more."));
    }

    static Problem gone() {
        return Problem.of(
                410, "evidence-erased", new Text("该文件已随投诉人的个人信息一并删除。", "The file was erased with the filer's data."));
    }

    static Problem withheld() {
        return Problem.of(
                403,
                "evidence-withheld",
                new Text(
                        "无法从此类文件中去除拍摄地点，只有投诉人和处理人员可以下载。",
                        "Where it was taken cannot be taken out of such a file; only the filer and those who handle the"
                                + " complaint may download it."));
    }

    private static Problem invalid() {
        return Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."));
    }
}
