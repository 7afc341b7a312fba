package dev.chengxin.complaint.casework.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    static final String FILING = """
            {"kind": "complaint", "description": "直播间说是阿克苏苹果，收到的箱子上写的是别的产地，而且一半烂了。",
             "references": {"streamer": "果园小张", "product": "阿克苏苹果 5 斤装"},
             "contact": {"name": "张三", "phone": "13800000000"},
             "consent": {"publication": true}, "amountFen": 5990, "language": "zh"}""";

    static final String REFUSAL = """
            {"ground": "already-handled", "reason": "您的同一投诉已于上周处理完毕，结果见原编号。"}""";

    static final String ANSWER = """
            {"text": "商家同意全额退款，三个工作日内到账。", "proposal": true}""";

    static final String DECISION = """
            {"category": "origin", "upheld": true, "result": "refund", "amountFen": 5990,
             "reason": "批次的产地与宣传不符。"}""";

    static final String TERMINATION = """
            {"ground": "agreement", "reason": "双方已自行和解。"}""";

    static final String LINK = """
            {"noun": "streamer", "id": "@streamer", "wording": "streamer"}""";

    static final String UNLINK = """
            {"noun": "streamer"}""";

    static final String EXTENSION = """
            {"reason": "需要向产地所在县核实，十五个工作日内无法查清。"}""";

    static final String TEST = """
            {"text": "已将留样送检测机构检测农药残留。"}""";

    static final String CORRECTION_REQUEST = """
            {"text": "公示的退款金额与实际不符。"}""";

    static final String CORRECTION_REFUSAL = """
            {"reason": "经核对支付记录，公示内容无误。"}""";

    static final String OUTCOME = """
            {"text": "经核实，所售苹果产地与宣传不符，商家已全额退款。"}""";

    static final String CORRECTION = """
            {"reason": "factual-error", "text": "经核实，所售苹果部分产地与宣传不符，商家已全额退款。"}""";

    static final String OUTCOME_WITHDRAWAL = """
            {"reason": "person-identifiable"}""";

    private Examples() {}
}
