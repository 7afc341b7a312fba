package dev.chengxin.streamer.session.web;

/// Bodies for the API description; each works as it is sent once what it refers to exists.
final class Examples {
    static final String SESSION = """
            {"streamerId": "01957d1c-2c00-7000-8000-0000000000a1", "title": "高原苹果产地直播",
             "plannedStart": "2026-12-01T12:00:00Z",
             "productIds": ["0195a3b0-1000-7000-8000-0000000000d4"],
             "claims": [{"kind": "origin", "text": "产自昭通", "evidence": {"reference": "产地证明 2026-118"}}],
             "externalRefs": [{"system": "live-platform", "id": "room-8-20261201"}]}""";

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
            {"requestId": "019c9e1c-9800-7000-8000-000000000110", "outcome": "done",
             "at": "2026-12-01T12:31:02Z"}""";

    private Examples() {}
}
