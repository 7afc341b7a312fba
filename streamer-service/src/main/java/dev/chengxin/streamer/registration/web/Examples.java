package dev.chengxin.streamer.registration.web;

/// Bodies for the API description; each works as it is sent.
final class Examples {
    static final String OPERATOR = """
            {"kind": "cooperative", "name": "果乡种植农民专业合作社", "creditCode": "93513431MA6ABCD10J",
             "region": "513431", "address": "果乡镇一组 8 号", "phone": "0834-6000000"}""";

    static final String STREAMER = """
            {"selfOperated": true, "region": "530129", "name": "示例主播", "idNumber": "11010519491231002X",
             "phone": "13800000001"}""";

    static final String TRAINING = """
            {"course": "livestream-basics", "passedAt": "now-P30D"}""";

    static final String THRESHOLD = """
            {"minimumAge": 16, "guardianConsentBelow": 18, "trainingDays": 365, "reverificationMonths": 6}""";

    private Examples() {}
}
