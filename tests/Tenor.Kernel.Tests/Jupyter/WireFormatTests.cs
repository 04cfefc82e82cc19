using System.Text;
using System.Text.Json;
using CsCheck;

namespace Tenor.Kernel.Tests;

public sealed class WireFormatTests
{
    private static readonly Action<Utf8JsonWriter> Nothing = w =>
    {
        w.WriteStartObject();
        w.WriteEndObject();
    };

    private readonly WireFormat _wire = new(new MessageSigner("key"), "session");

    [Fact]
    public void A_written_message_is_read_back()
    {
        var parent = "{\"msg_id\":\"p\"}"u8.ToArray();
        var frames = _wire.Write(["client"u8.ToArray()], "stream", parent, w =>
        {
            w.WriteStartObject();
            w.WriteString("text", "Ä <b> 𝄞");
            w.WriteEndObject();
        });

        var message = _wire.Read(frames);

        Assert.Equal("stream", message.Type);
        Assert.Equal("Ä <b> 𝄞", message.Text("text"));
        Assert.Equal("client", Encoding.ASCII.GetString(Assert.Single(message.Identities)));
        Assert.Equal(parent, frames[4]);
    }

    [Fact]
    public void The_signature_is_the_hmac_sha256_of_the_four_json_frames()
    {
        // RFC 4231, test case 2, its data cut into four.
        var signature = new MessageSigner("Jefe").Sign("what do "u8, "ya want "u8, "for "u8, "nothing?"u8);
        Assert.Equal("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Encoding.ASCII.GetString(signature));
    }

    [Fact]
    public void A_message_signed_with_another_key_is_refused()
    {
        var frames = new WireFormat(new MessageSigner("other"), "session").Write([], "kernel_info_request", null, Nothing);
        Assert.Throws<MalformedMessageException>(() => _wire.Read(frames));
    }

    [Fact]
    public void A_message_whose_content_was_changed_is_refused()
    {
        byte[][] frames = [.. _wire.Write([], "execute_request", null, Nothing)];
        frames[^1] = "{\"code\":\"1\"}"u8.ToArray();
        Assert.Throws<MalformedMessageException>(() => _wire.Read(frames));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed_and_everything_taken()
    {
        var open = new WireFormat(new MessageSigner(""), "session");
        var frames = open.Write([], "kernel_info_request", null, Nothing);
        Assert.Empty(frames[1]);
        Assert.Equal("kernel_info_request", open.Read(frames).Type);
    }

    [Fact]
    public void No_frames_whatever_make_the_reader_throw_anything_but_its_own_refusal()
    {
        var open = new WireFormat(new MessageSigner(""), "session");
        var frame = Gen.OneOf(
            Gen.Byte.Array[0, 12],
            Gen.Const("<IDS|MSG>"u8.ToArray()), Gen.Const("{}"u8.ToArray()), Gen.Const("[]"u8.ToArray()),
            Gen.Const("{\"msg_type\":1}"u8.ToArray()), Gen.Const("{\"msg_type\":\"x\"}"u8.ToArray()),
            // Half a surrogate pair, and bytes that are no UTF-8.
            Gen.Const("{\"msg_type\":\"\\ud83d\"}"u8.ToArray()), Gen.Const<byte[]>([.. "{\"msg_type\":\""u8, 0xff, .. "\"}"u8]));
        frame.Array[0, 8].Sample(frames =>
        {
            try
            {
                open.Read(frames);
            }
            catch (MalformedMessageException)
            {
            }
        });
    }
}
