package dev.chengxin.streamer.session.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    static final String SESSION = """
            {"streamerId": "@streamer", "title": "高原苹果产地直播",
             "plannedStart": "now+P30D",
             "productIds": ["@product"],
             "claims": [{"kind": "origin", "text": "产自昭通", "evidence": {"reference": "产地证明 2026-118"}}],
             "externalRefs": [{"system": "live-platform", "id": "room-8-42"}]}""";

    static final String CANCELLATION = """
            {"text": "助农宣传缺少收购协议，请补齐后重新登记。"}""";

    static final String SEGMENTS = """
            {"segments": [
              {"number": 0, "kind": "speech", "startMs": 0, "endMs": 4200, "text": "大家好，欢迎来到果园。",
               "recogniser": "asr-zh-2", "confidence": 96, "mediaRef": "media://room-8/0",
               "mediaSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
              {"number": 1, "kind": "card", "startMs": 4200, "endMs": 9000, "text": "红富士苹果 5 斤 39.90 元"}]}""";

    static final String CONTROL = """
            {"action": "pause", "reason": "medical-effect", "text": "直播中宣称可治疗疾病，已暂停。"}""";

    static final String ACKNOWLEDGEMENT = """
            {"requestId": "@request", "outcome": "done", "at": "now"}""";

    private Examples() {}
}
