package dev.chengxin.verifier.report;

import dev.chengxin.contracts.EventJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a command found out. Not safe for use by several threads.
public final class Report {
    /// More faults than this are counted and not listed.
    static final int MOST_LISTED = 100;

    private final String command;
    private final List<Remark> checked = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Remark> notProven = new ArrayList<>();
    private long faultCount;

    /// @param command what was asked for
    public Report(String command) {
        this.command = command;
    }

    /// Something was checked.
    public void checked(String code, Object... values) {
        checked.add(Remark.of(code, values));
    }

    /// Something does not hold.
    public void fault(Fault fault) {
        faultCount++;
        if (faults.size() < MOST_LISTED) {
            faults.add(fault);
        }
    }

    /// Something that a reader might think was shown, and was not.
    public void notProven(String code, Object... values) {
        Remark remark = Remark.of(code, values);
        if (!notProven.contains(remark)) {
            notProven.add(remark);
        }
    }

    /// Whether all that was checked holds.
    public boolean holds() {
        return faultCount == 0;
    }

    /// The report for people.
    public String text(Sentences sentences) {
        StringBuilder text = new StringBuilder();
        section(text, sentences, "report.checked", checked);
        text.append(sentences.text(holds() ? "report.holds" : "report.broken", faultCount))
                .append('\n');
        faults.forEach(fault -> text.append(text(fault, sentences)));
        if (faultCount > faults.size()) {
            text.append("  ")
                    .append(sentences.text("report.more", faultCount - faults.size()))
                    .append('\n');
        }
        section(text, sentences, "report.not-proven", notProven);
        return text.toString();
    }

    private static void section(StringBuilder text, Sentences sentences, String title, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        text.append(sentences.text(title)).append('\n');
        remarks.forEach(
                remark -> text.append("  - ").append(remark.text(sentences)).append('\n'));
    }

    private static String text(Fault fault, Sentences sentences) {
        StringBuilder text = new StringBuilder("  ✗ ");
        if (fault.index() != null) {
            text.append(sentences.text("report.entry", fault.index()));
        }
        if (fault.line() != null) {
            text.append(sentences.text("report.line", fault.line()));
        }
        text.append(fault.what().text(sentences)).append('\n');
        if (fault.expected() != null) {
            text.append("      ")
                    .append(sentences.text("report.expected", fault.expected()))
                    .append('\n');
        }
        if (fault.found() != null) {
            text.append("      ")
                    .append(sentences.text("report.found", fault.found()))
                    .append('\n');
        }
        return text.toString();
    }

    /// The report for programs, one JSON object; the codes stay, the sentences may change.
    public String json(Sentences sentences) {
        ObjectNode node = EventJson.mapper().createObjectNode();
        node.put("command", command).put("holds", holds()).put("faultCount", faultCount);
        var all = node.putArray("checked");
        checked.forEach(remark -> all.add(json(remark, sentences)));
        var wrong = node.putArray("faults");
        faults.forEach(fault -> wrong.add(json(fault, sentences)));
        var open = node.putArray("notProven");
        notProven.forEach(remark -> open.add(json(remark, sentences)));
        return node.toString();
    }

    private static ObjectNode json(Fault fault, Sentences sentences) {
        ObjectNode node = json(fault.what(), sentences);
        if (fault.index() != null) {
            node.put("index", fault.index());
        }
        if (fault.line() != null) {
            node.put("line", fault.line());
        }
        if (fault.expected() != null) {
            node.put("expected", fault.expected());
        }
        if (fault.found() != null) {
            node.put("found", fault.found());
        }
        return node;
    }

    private static ObjectNode json(Remark remark, Sentences sentences) {
        return EventJson.mapper().createObjectNode().put("code", remark.code()).put("text", remark.text(sentences));
    }
}
