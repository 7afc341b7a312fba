declare module 'upng-js' {
  interface Decoded {
    width: number
    height: number
  }
  function decode(png: ArrayBufferLike): Decoded
  function toRGBA8(picture: Decoded): ArrayBuffer[]
  function encode(frames: ArrayBuffer[], width: number, height: number, colours: number): ArrayBuffer
  export default { decode, toRGBA8, encode }
}
